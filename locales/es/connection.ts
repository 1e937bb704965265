import type { Translation } from "../../lib/i18n/messages.ts";
import type english from "../en/connection.ts";

export default {
  blocked:
    "Su cuaderno ha de pasar a esta versión de Pressmark, pero una página de la versión anterior aún lo tiene abierto. No se ha perdido nada: cierre las demás pestañas de Pressmark, o reinicie el navegador, y esta página seguirá por sí sola.",
  replaced:
    "Pressmark se actualizó mientras esta página estaba abierta. Lo que se guardó está a salvo; esta página ya no puede guardar nada más.",
  reload: "Volver a cargar esta página",
} satisfies Translation<typeof english>;
