import { join } from "node:path";
import { inspect } from "node:util";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyId } from "#app/equality/seal.server.ts";
import { Computer } from "#app/server/compute/computer.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";

const KEYS = [Buffer.alloc(32, 5), Buffer.alloc(32, 6)];
const TASKS = join(import.meta.dirname, "computer-tasks.ts");

onEachDatabase((db, _engine, url) => {
	let computer: Computer;
	beforeAll(() => {
		computer = new Computer(url(), KEYS, TASKS);
	});
	afterAll(() => computer.stop());

	test("a task reads what the server has committed", async () => {
		const { id, name } = await givenPerson(db(), "evaluator");
		expect(await computer.compute("name of", { id })).toBe(JSON.stringify(name));
	});

	test("who asks for what is being worked out gets the same answer", async () => {
		const first = await computer.compute("runs", {});
		const both = await Promise.all([computer.compute("runs", {}), computer.compute("runs", {})]);
		expect(both).toEqual([String(Number(first) + 1), String(Number(first) + 1)]);
	});

	test("a task has the keys of what is sealed, and no error tells them", async () => {
		expect(await computer.compute("ids of keys", {})).toBe(JSON.stringify(KEYS.map(keyId)));
		const error: unknown = await computer.compute("fails", {}).catch((thrown) => thrown);
		const told = inspect(error, { depth: null, showHidden: true });
		expect(told).toContain("not to be had");
		for (const key of KEYS) {
			for (const as of ["hex", "base64"] as const) expect(told).not.toContain(key.toString(as));
		}
	});

	test("a task that fails is refused, and the next is done", async () => {
		await expect(computer.compute("fails", {})).rejects.toThrow("not to be had");
		await expect(computer.compute("nobody", {})).rejects.toThrow("There is no task nobody");
		expect(await computer.compute("name of", { id: "" })).toBe("null");
	});

	test("it begins before anybody asks, and then answers", async () => {
		const begun: Worker[] = [];
		const note = (worker: Worker) => begun.push(worker);
		process.on("worker", note);
		const early = new Computer(url(), KEYS, TASKS);
		early.warm();
		expect(await early.compute("runs", {})).toBe("1");
		early.warm();
		await early.stop();
		early.warm();
		process.off("worker", note);
		expect(begun).toHaveLength(1);
	});

	test("when the thread ends, who waits is told and the next begins another", async () => {
		const waiting = computer.compute("name of", { id: "later" });
		const ending = computer.compute("ends", {});
		const after = computer.compute("name of", { id: "last" });
		await waiting;
		await expect(ending).rejects.toThrow("ended");
		await expect(after).rejects.toThrow("ended");
		expect(await computer.compute("runs", {})).toBe("1");
	});
});
