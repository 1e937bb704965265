import { renderScreen } from "../../components/render-screen.ts";
import { App } from "./App.tsx";

renderScreen(<App />);
