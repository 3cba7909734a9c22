import { isIP } from "node:net";

type Asked = {
	/** Of the socket: a browser's, or that of a proxy in front. */
	socket: string | undefined;
	/** `X-Forwarded-For` as it came. */
	forwarded: string | undefined;
	trustProxy: boolean;
};

/**
 * Where a request comes from, as one name for everybody who shares it. Anybody can write the left
 * of `X-Forwarded-For`; the last entry is the proxy's own, and is believed where the settings say
 * that there is one. A home has a whole /64 of IPv6, so that is one name.
 */
export function clientAddress({ socket, forwarded, trustProxy }: Asked): string {
	const told = trustProxy ? withoutPort(forwarded?.split(",").at(-1)?.trim() ?? "") : "";
	const address = isIP(told) ? told : withoutPort(socket ?? "");
	return isIP(address) === 6 ? networkOf(address) : address;
}

function withoutPort(text: string): string {
	const [, bracketed] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? [];
	if (bracketed !== undefined) return bracketed;
	const [, four] = /^(\d+(?:\.\d+){3}):\d+$/.exec(text) ?? [];
	return four ?? text;
}

function networkOf(address: string): string {
	const [plain = ""] = address.split("%");
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain);
	if (mapped?.[1]) return mapped[1];
	// The URL writes every address in its one short form.
	const short = new URL(`http://[${plain}]`).hostname.slice(1, -1);
	const [left = "", right = ""] = short.split("::");
	const head = left === "" ? [] : left.split(":");
	const tail = right === "" ? [] : right.split(":");
	const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
	return `${[...head, ...zeros, ...tail].slice(0, 4).join(":")}::/64`;
}
