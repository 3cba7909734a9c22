import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { freePort } from "./free-port.ts";

export type Received = { from: string; to: string[]; source: string };
export type Mailbox = { url: string; received: Received[]; close: () => Promise<void> };

/**
 * A real mail server on this machine; whoever is named `nobody` has no box there.
 * @param holds a mail that this says yes to is read and never answered
 */
export async function openMailbox(
	holds: (source: string) => boolean = () => false,
): Promise<Mailbox> {
	const received: Received[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ["STARTTLS"],
		logger: false,
		onRcptTo: ({ address }, _session, done) =>
			done(address.startsWith("nobody@") ? withoutBox() : null),
		onData(stream, { envelope }, done) {
			const parts: Buffer[] = [];
			stream.on("data", (part: Buffer) => parts.push(part));
			stream.on("end", () => {
				const from = envelope.mailFrom ? envelope.mailFrom.address : "";
				const to = envelope.rcptTo.map(({ address }) => address);
				const source = Buffer.concat(parts).toString("utf8");
				if (holds(source)) return;
				received.push({ from, to, source });
				done();
			});
		},
	});
	const port = await freePort();
	await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
	const { port: open } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${open}`,
		received,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

function withoutBox(): Error {
	return Object.assign(new Error("No such box"), { responseCode: 550 });
}

/** What somebody reads who opens it: head and text. */
export function readable(source: string): string {
	const at = source.indexOf("\r\n\r\n");
	const head = source.slice(0, at);
	const body = source.slice(at + 4);
	const text = Buffer.from(...encodedAs(head, body)).toString("utf8");
	return `${head}\n\n${text}`.replaceAll("\r\n", "\n");
}

function encodedAs(head: string, body: string): [string, BufferEncoding] {
	const [, encoding] = /^content-transfer-encoding: (\S+)/im.exec(head) ?? [];
	if (encoding === "base64") return [body, "base64"];
	if (encoding !== "quoted-printable") return [body, "utf8"];
	const unfolded = body.replace(/=\r\n/g, "");
	const byte = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
	return [unfolded.replace(/=([0-9A-F]{2})/g, byte), "latin1"];
}
