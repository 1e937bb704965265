/** Checks patterns with recheck, in a thread of its own: some take seconds. Asked and answered by messages. */
process.env.RECHECK_BACKEND = "pure"; // the same everywhere, and no Java
const { parentPort } = require("node:worker_threads");
const { checkSync } = require("recheck");

/** Attacks are judged by the steps that they take: by its clock recheck calls a busy machine an attack that succeeded. */
const BY_STEPS = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

parentPort.on("message", ({ id, source, flags, timeout }) => {
  const { status, complexity, attack, error } = checkSync(source, flags, { ...BY_STEPS, timeout });
  const what = complexity?.summary ?? error?.kind ?? "";
  parentPort.postMessage({ id, status, what, attack: attack?.pattern ?? "" });
});
