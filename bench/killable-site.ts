import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { SECRET } from "./mixed-writes.ts";

type Site = {
	url: string;
	port: number;
	/** A program that runs the server and watches it, with its arguments. */
	under?: readonly string[];
	/** Settings besides. */
	settings?: Record<string, string>;
};

/** The production server as a process of its own, once it is ready. */
export async function startSite({
	url,
	port,
	under = [],
	settings = {},
}: Site): Promise<ChildProcess> {
	const { NODE_OPTIONS: _, PUBLIC_URL: __, ...inherited } = process.env;
	const own = { SESSION_SECRET: SECRET, DATABASE_URL: url, PORT: `${port}`, LOG_LEVEL: "silent" };
	const env = { ...inherited, ...own, ...settings };
	const [program = "", ...args] = [...under, process.execPath, "app/server/start.ts"];
	const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "inherit"] });
	while (!(await isReady(port))) {
		if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
		await setTimeout(20);
	}
	return child;
}

function isReady(port: number): Promise<boolean> {
	return fetch(`http://127.0.0.1:${port}/health/ready`).then(
		({ ok }) => ok,
		() => false,
	);
}
