/**
 * 10,000 connections that say nothing and 400 that say a letter a second, opened again as often as the
 * server closes them; an ordinary reader meanwhile: node bench/idle-and-slow.ts [seconds], after
 * `npm run build`, with `ulimit -n 65536`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { percentiles } from "./percentiles.ts";
import { startServer, stopServer } from "./start-server.ts";

const seconds = Number(process.argv[2] ?? 30);
const IDLE = 10_000;
const SLOW = 400;
const PORT = 3165;
const PATHS = ["/en/classes?near=E17", "/ar/level", "/bn/classes?q="];
const HEAD = `GET /en/classes HTTP/1.1\r\nHost: localhost\r\nX-Slow: ${"z".repeat(500)}`;

const folder = mkdtempSync(join(tmpdir(), "esol-plus-idle-"));
const site = await startServer("app/demo/main.ts", [], PORT, {
	PORT: String(PORT),
	DATABASE_URL: `file:${join(folder, "demo.sqlite")}`,
	FIXED_NOW: "2026-10-14T09:40:00Z",
	NODE_ENV: "production",
	LOG_LEVEL: "info",
});

let going = true;
let open = 0;
let opened = 0;

/** Each from one of many addresses of this machine, for the ports of one would not do. */
function hold(number: number, speak: (socket: Socket) => void): void {
	const localAddress = `127.0.${1 + (number % 200)}.${1 + (number % 250)}`;
	const socket = connect({ host: "127.0.0.1", port: PORT, localAddress }, () => {
		open++;
		opened++;
		speak(socket);
		socket.once("close", () => open--);
	});
	socket.resume();
	socket.on("error", () => undefined);
	socket.once("close", () => {
		if (going) setTimeout(500).then(() => hold(number, speak));
	});
}

const silent = () => undefined;

function slowly(socket: Socket): void {
	let sent = 0;
	const timer = setInterval(() => socket.write(HEAD[sent++ % HEAD.length]!), 1_000);
	socket.once("close", () => clearInterval(timer));
}

async function reader(): Promise<{ times: number[]; errors: number }> {
	const times: number[] = [];
	let errors = 0;
	const until = performance.now() + seconds * 1_000;
	for (let n = 0; performance.now() < until; n++) {
		const began = performance.now();
		const path = PATHS[n % PATHS.length]!;
		try {
			const answer = await fetch(`http://127.0.0.1:${PORT}${path}${path.endsWith("=") ? n : ""}`);
			await answer.text();
			if (!answer.ok) errors++;
		} catch {
			errors++;
		}
		times.push(performance.now() - began);
		await setTimeout(20);
	}
	return { times, errors };
}

try {
	const alone = await reader();
	for (let n = 0; n < IDLE; n++) {
		hold(n, silent);
		if (n % 200 === 0) await setTimeout(10);
	}
	for (let n = 0; n < SLOW; n++) hold(n, slowly);
	while (open < IDLE) await setTimeout(100);
	const least = { open };
	const watch = setInterval(() => {
		least.open = Math.min(least.open, open);
	}, 200);
	const beside = await reader();
	clearInterval(watch);
	const row = ({ times, errors }: Awaited<ReturnType<typeof reader>>) => ({
		pages: times.length,
		errors,
		...percentiles(times),
	});
	console.table({ alone: row(alone), beside: row(beside) });
	console.log(`${least.open} connections open at least, ${opened} opened in all`);
} finally {
	going = false;
	await stopServer(site);
	rmSync(folder, { recursive: true, force: true });
}
process.exit();
