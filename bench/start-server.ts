import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";

/** Starts a program with this Node and waits until somebody listens on the port. */
export async function startServer(
	program: string,
	args: readonly string[],
	port: number,
	{ LOG_FILE = "/dev/null", ...env }: Record<string, string> = {},
): Promise<ChildProcess> {
	if (await isListening(port)) throw new Error(`Somebody listens on port ${port} already.`);
	const child = spawn(process.execPath, [program, ...args], {
		env: { ...process.env, ...env },
		stdio: ["ignore", "ignore", openSync(LOG_FILE, "a")],
	});
	while (!(await isListening(port))) {
		if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}.`);
		await setTimeout(50);
	}
	return child;
}

export async function stopServer(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = once(child, "exit");
	child.kill();
	await ended;
}

function isListening(port: number): Promise<boolean> {
	const { promise, resolve } = Promise.withResolvers<boolean>();
	const socket = connect(port, "127.0.0.1", () => resolve(true));
	socket.on("error", () => resolve(false));
	return promise.finally(() => socket.destroy());
}
