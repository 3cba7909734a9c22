import { Agent, createServer, get } from "node:http";
import { expect, test } from "vitest";
import { drain } from "#app/server/stop.ts";

test("a server that stops serves on until the balancer knows, then closes", async () => {
	const health = { stopping: false };
	const server = createServer((_request, response) => response.end("served"));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	const { promise: noticed, resolve: notice } = Promise.withResolvers<void>();
	const agent = new Agent({ keepAlive: true });
	expect(await ask(port, agent)).toMatchObject({ body: "served", connection: "keep-alive" });

	const stopped = drain(server, health, noticed);

	expect(health.stopping).toBe(true);
	expect(await ask(port, agent)).toMatchObject({ body: "served", connection: "close" });
	notice();
	await stopped;
	expect(server.listening).toBe(false);
	agent.destroy();
});

function ask(port: number, agent: Agent): Promise<{ body: string; connection: string }> {
	return new Promise((resolve, reject) => {
		get({ port, agent, host: "127.0.0.1" }, (response) => {
			let body = "";
			response.on("data", (part) => {
				body += part;
			});
			response.on("end", () => {
				resolve({ body, connection: response.headers.connection ?? "" });
			});
		}).on("error", reject);
	});
}

test("what is under way when it closes is answered whole", async () => {
	const health = { stopping: false };
	const { promise: released, resolve: release } = Promise.withResolvers<void>();
	const { promise: all, resolve: allThere } = Promise.withResolvers<void>();
	let there = 0;
	const server = createServer(async (_request, response) => {
		if (++there === 20) allThere();
		response.write("first ");
		await released;
		response.end("last");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	const agent = new Agent({ keepAlive: true, maxSockets: 20 });
	const answers = Array.from({ length: 20 }, () => ask(port, agent));
	await all;
	const stopped = drain(server, health, Promise.resolve());
	release();
	expect((await Promise.all(answers)).map(({ body }) => body)).toEqual(
		Array.from({ length: 20 }, () => "first last"),
	);
	await stopped;
	expect(server.listening).toBe(false);
	agent.destroy();
});
