import { spawn } from "node:child_process";

export type Step = { name: string; program: string; args: string[] };

/** Version 7 checks in half the time; version 5 stays for what it gives to programs. */
const TSC = "node_modules/typescript-7/bin/tsc";

/** Formatting, lint and types; each is one thing that passes or fails. */
export const SOURCE_STEPS: readonly Step[] = [
	{ name: "format and lint", program: "biome", args: ["check", "--error-on-warnings"] },
	{ name: "types", program: "node", args: [TSC, "--checkers", "1"] },
];

/** Runs a program to its end; its output is printed whole, and only when it matters. */
export async function runStep({ name, program, args }: Step, loud = false): Promise<boolean> {
	const started = performance.now();
	const { code, output } = await collect(program, args);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${code === 0 ? "good  " : "FAILED"} ${name} (${seconds} s)`);
	if (code !== 0 || loud) console.log(output.trim());
	return code === 0;
}

function collect(program: string, args: string[]): Promise<{ code: number; output: string }> {
	const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
	let output = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (part) => {
			output += part;
		});
	}
	return new Promise((resolve) => {
		child.on("error", (error) => resolve({ code: 1, output: error.message }));
		child.on("close", (code) => resolve({ code: code ?? 1, output }));
	});
}
