import { decodeUtf8, FileRefused } from "./decode-utf8.ts";
import type { FileFailure, Read } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";

const MOST_SERVICES = 10_000;

/** A saved page of a directory, a list of services, or one service. */
export async function readOpenReferral(chunks: Chunks, largest?: number): Promise<Read<unknown[]>> {
	try {
		const parts: string[] = [];
		for await (const part of decodeUtf8(chunks, largest)) parts.push(part);
		return servicesIn(parts.join("").replace(/^\uFEFF/, ""));
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		return { ok: false, failures: [error.failure] };
	}
}

function servicesIn(text: string): Read<unknown[]> {
	const parsed = parseJson(text);
	const services = listIn(parsed);
	if (!services) return refused("json", "");
	if (services.length === 0) return refused("empty", "");
	if (services.length > MOST_SERVICES) return refused("rows-many", String(MOST_SERVICES));
	return { ok: true, value: services };
}

export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** Null when it is nothing a directory would send. */
export function listIn(parsed: unknown): unknown[] | null {
	if (Array.isArray(parsed)) return parsed;
	if (typeof parsed !== "object" || parsed === null) return null;
	if ("contents" in parsed) return Array.isArray(parsed.contents) ? parsed.contents : null;
	return "id" in parsed && "name" in parsed ? [parsed] : null;
}

function refused(code: FileFailure["code"], value: string): Read<unknown[]> {
	return { ok: false, failures: [{ code, line: 1, value }] };
}
