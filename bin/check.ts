// The quick part of the tests: everything that needs no database, browser or build.
import { runStep, SOURCE_STEPS } from "./steps.ts";

const RULES = { name: "layers and texts", program: "vitest", args: ["run", "--project", "rules"] };

const started = performance.now();
const results = await Promise.all([...SOURCE_STEPS, RULES].map((step) => runStep(step)));
console.log(`checked in ${Math.round((performance.now() - started) / 1000)} s`);
process.exitCode = results.every(Boolean) ? 0 : 1;
