import { expect, test } from "vitest";
import { clientAddress } from "#app/server/client-address.ts";

const from = (socket: string | undefined, forwarded?: string, trustProxy = false) =>
	clientAddress({ socket, forwarded, trustProxy });

test("without a proxy nobody is believed what she writes of herself", () => {
	expect(from("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
	expect(from("203.0.113.7")).toBe("203.0.113.7");
});

test("behind a proxy the last entry counts, which is the proxy's own", () => {
	expect(from("10.0.0.1", "1.1.1.1, 198.51.100.1", true)).toBe("198.51.100.1");
	expect(from("10.0.0.1", "1.1.1.1,198.51.100.1:4711", true)).toBe("198.51.100.1");
	expect(from("10.0.0.1", "[2001:db8::1]:4711", true)).toBe("2001:db8:0:0::/64");
});

test("a proxy that says nothing, or nonsense, is asked about itself", () => {
	for (const said of [undefined, "", "unknown", "1.2.3", "a, b, ", "1.1.1.1, '; drop"]) {
		expect(from("10.0.0.1", said, true), said).toBe("10.0.0.1");
	}
});

test("all of a /64 is one, however it is written", () => {
	const names = [
		"2001:db8:1:2::1",
		"2001:DB8:1:2:ffff:0:0:9",
		"2001:0db8:0001:0002::",
		"2001:db8:1:2::1%eth0",
	];
	expect(new Set(names.map((name) => from(name)))).toEqual(new Set(["2001:db8:1:2::/64"]));
	expect(from("2001:db8:1:3::1")).toBe("2001:db8:1:3::/64");
	expect(from("::1")).toBe("0:0:0:0::/64");
});

test("IPv4 in IPv6's clothes is IPv4", () => {
	expect(from("::ffff:203.0.113.7")).toBe("203.0.113.7");
});

test("without a socket there is one name for all", () => {
	expect(from(undefined)).toBe("");
});
