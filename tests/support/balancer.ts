import {
	Agent,
	createServer,
	get,
	type IncomingMessage,
	request,
	type ServerResponse,
} from "node:http";

export type Balancer = { port: number; close: () => Promise<void> };

type Backend = { port: number; agent: Agent; isReady: boolean };

/**
 * Sends requests in turn to the servers that say they are ready, as a balancer does: it asks each
 * every `pollMs`, keeps its connections, and never sends a request twice.
 */
export async function openBalancer(ports: readonly number[], pollMs: number): Promise<Balancer> {
	const backends = ports.map((port) => {
		return { port, agent: new Agent({ keepAlive: true }), isReady: false };
	});
	const poll = () => Promise.all(backends.map(look));
	await poll();
	const timer = setInterval(poll, pollMs);
	let turn = 0;
	const server = createServer((asked, answer) => {
		const ready = backends.filter(({ isReady }) => isReady);
		const backend = ready[turn++ % ready.length];
		if (backend) pass(backend, asked, answer);
		else answer.writeHead(503).end("nobody is ready\n");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	return {
		port: typeof address === "object" && address ? address.port : 0,
		close: async () => {
			clearInterval(timer);
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			for (const { agent } of backends) agent.destroy();
		},
	};
}

async function look(backend: Backend): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<boolean>();
	const { port } = backend;
	get({ port, host: "127.0.0.1", path: "/health/ready", agent: false }, (answer) => {
		answer.resume();
		resolve(answer.statusCode === 200);
	}).on("error", () => resolve(false));
	backend.isReady = await promise;
}

function pass({ port, agent }: Backend, asked: IncomingMessage, answer: ServerResponse): void {
	const { method, url, headers } = asked;
	const options = { host: "127.0.0.1", port, agent, method, path: url, headers };
	const passed = request(options, (reply) => {
		answer.writeHead(reply.statusCode ?? 502, reply.headers);
		reply.pipe(answer);
	});
	passed.on("error", () => {
		if (answer.headersSent) answer.destroy();
		else answer.writeHead(502).end("the server went away\n");
	});
	asked.pipe(passed);
}
