import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Computer } from "#app/server/compute/computer.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";

const TASKS = join(import.meta.dirname, "computer-tasks.ts");

onEachDatabase((db, _engine, url) => {
	let computer: Computer;
	beforeAll(() => {
		computer = new Computer(url(), TASKS);
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

	test("a task that fails is refused, and the next is done", async () => {
		await expect(computer.compute("fails", {})).rejects.toThrow("not to be had");
		await expect(computer.compute("nobody", {})).rejects.toThrow("There is no task nobody");
		expect(await computer.compute("name of", { id: "" })).toBe("null");
	});

	test("it begins before anybody asks, and then answers", async () => {
		const begun: Worker[] = [];
		const note = (worker: Worker) => begun.push(worker);
		process.on("worker", note);
		const early = new Computer(url(), TASKS);
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
