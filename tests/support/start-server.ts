import { spawn } from "node:child_process";

/** The production server as a process of its own. */
export function startServer(env: Record<string, string>) {
	const { NODE_OPTIONS: _, SESSION_SECRET: __, ...inherited } = process.env;
	const child = spawn("node", ["app/server/start.ts"], { env: { ...inherited, ...env } });
	let output = "";
	const { promise: listening, resolve } = Promise.withResolvers<void>();
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (part) => {
			output += part;
			if (output.includes('"listening"')) resolve();
		});
	}
	const ended = new Promise<{ code: number | null; output: string }>((done) => {
		child.on("close", (code) => done({ code, output }));
	});
	return { child, listening, ended };
}
