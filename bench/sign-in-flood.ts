// After `npm run build`: node bench/sign-in-flood.ts
// A thousand sign-ins at once from one address, each with another e-mail: what is looked at, what the finder's
// readers feel meanwhile, and how long the true user waits at another address.
import { setTimeout } from "node:timers/promises";
import { DEMO_PASSWORD } from "#app/demo/accounts.ts";
import { openGuessSite, signIn } from "./guess-site.ts";
import { percentiles } from "./percentiles.ts";

const ATTEMPTS = 1_000;
const AT_ONCE = 50;
const site = await openGuessSite(3149, 1);
const statuses = new Map<number, number>();
const reads: number[] = [];
let isOver = false;
let asked = 0;

async function timed(ask: () => Promise<Response>) {
	const started = performance.now();
	const answer = await ask();
	await answer.arrayBuffer();
	return { status: answer.status, ms: performance.now() - started };
}

async function guess(): Promise<void> {
	while (asked < ATTEMPTS) {
		const number = asked++;
		const email = `somebody${number}@demo.test`;
		const { status } = await timed(() => signIn(site.origin, email, "a guess", "198.51.100.7"));
		statuses.set(status, (statuses.get(status) ?? 0) + 1);
	}
}

async function read(): Promise<void> {
	while (!isOver) {
		reads.push((await timed(() => fetch(`${site.origin}/en/classes?q=${reads.length}`))).ms);
		await setTimeout(20);
	}
}

const her = () =>
	timed(() => signIn(site.origin, "coordinator@demo.test", DEMO_PASSWORD, "192.0.2.9"));
const calm = await her();
const reading = read();
const started = performance.now();
const flood = Promise.all(Array.from({ length: AT_ONCE }, guess));
await setTimeout(500);
const hers = await her();
await flood;
const seconds = (performance.now() - started) / 1000;
isOver = true;
await reading;
const told = JSON.stringify(Object.fromEntries(statuses));
console.log(`${ATTEMPTS} attempts in ${seconds.toFixed(1)} s, ${AT_ONCE} at once: ${told}`);
console.log(`hashes made for the flood: ${statuses.get(400) ?? 0}`);
console.log(`she: ${hers.status} in ${hers.ms.toFixed(0)} ms; before it ${calm.ms.toFixed(0)} ms`);
console.log(`finder meanwhile: ${JSON.stringify(percentiles(reads))} ms of ${reads.length}`);
await site.close();
