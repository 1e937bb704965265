/**
 * What a menu and a combobox would weigh if a library made them: bytes in a bundle, minified and
 * compressed, without Preact; React is counted as external too, where preact/compat would stand in
 * for it (3 kB more, compressed).
 *
 *   npx node bench/peers/widgets.ts
 */
import { bundleSize, installPeers } from "./install.ts";

const BUNDLES: Record<string, string> = {
  "ours, both": `export { Menu } from "/project/components/Menu.tsx";
    export { TagField } from "/project/components/TagField.tsx"`,
  "the annotator of today": 'export * from "/project/lib/page/annotator.ts"',
  "@github/combobox-nav": 'import Combobox from "@github/combobox-nav"; export { Combobox }',
  "@zag-js, combobox": `export { machine, connect } from "@zag-js/combobox";
    export { useMachine, normalizeProps } from "@zag-js/preact"`,
  "@zag-js, menu": `export { machine, connect } from "@zag-js/menu";
    export { useMachine, normalizeProps } from "@zag-js/preact"`,
  "downshift, combobox": 'export { useCombobox } from "downshift"',
  "@ariakit/react, both": `export { Combobox, ComboboxProvider, ComboboxPopover, ComboboxItem,
    Menu, MenuButton, MenuProvider, MenuItem } from "@ariakit/react"`,
};
const EXTERNAL = [
  ...["preact", "preact/hooks", "preact/compat", "preact/jsx-runtime"],
  ...["react", "react-dom", "react/jsx-runtime"],
];

installPeers([
  ...["@github/combobox-nav@3.0.2", "@zag-js/combobox@1.47.0", "@zag-js/menu@1.47.0"],
  ...["@zag-js/preact@1.44.0", "downshift@9.5.0", "@ariakit/react@0.4.40"],
]);
for (const [name, code] of Object.entries(BUNDLES)) {
  const [bytes, compressed] = await bundleSize(code, EXTERNAL);
  console.log(
    name.padEnd(24),
    `${(bytes / 1000).toFixed(1)} kB, ${(compressed / 1000).toFixed(1)} kB gzip`,
  );
}
