// The quick part of the tests: everything that needs no database, browser or build.
import { spawn } from "node:child_process";

const steps: [string, string[]][] = [
	["biome", ["check", "--error-on-warnings"]],
	["tsc", []],
	["vitest", ["run", "--project", "rules"]],
];

const started = performance.now();
const codes = await Promise.all(steps.map(([program, args]) => run(program, args)));
console.log(`checked in ${Math.round((performance.now() - started) / 1000)} s`);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

function run(program: string, args: string[]): Promise<number> {
	const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
	let output = "";
	child.stdout.on("data", (part) => (output += part));
	child.stderr.on("data", (part) => (output += part));
	return new Promise((resolve) => {
		child.on("close", (code) => {
			console.log(`── ${program} ${args.join(" ")}: ${code === 0 ? "good" : "failed"}`);
			if (code !== 0 || program === "vitest") console.log(output.trim());
			resolve(code ?? 1);
		});
	});
}
