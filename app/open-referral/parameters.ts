import type { Instant } from "#db/columns.ts";
import { readId } from "./ids.ts";

/** Said to whoever wrote the request, in the standard's own language. */
export type BadParameter = { parameter: string; message: string };

/** An address being read, and what was wrong with it so far. */
export type Reading = { params: URLSearchParams; bad: BadParameter[] };

export type Read<T> = { ok: true; value: T } | { ok: false; bad: readonly BadParameter[] };

export function readParameters<T>(params: URLSearchParams, read: (reading: Reading) => T): Read<T> {
	const reading: Reading = { params, bad: [] };
	const value = read(reading);
	return reading.bad.length > 0 ? { ok: false, bad: reading.bad } : { ok: true, value };
}

/** Notes it and gives nothing, so that a reader can end with it. */
export function refuse({ bad }: Reading, parameter: string, message: string): null {
	bad.push({ parameter, message });
	return null;
}

export function readWhole(reading: Reading, name: string, most: number): number | null {
	const text = reading.params.get(name);
	if (text === null) return null;
	const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
	if (number >= 1 && number <= most) return number;
	return refuse(reading, name, `Must be a whole number from 1 to ${most}.`);
}

export function readYesNo(reading: Reading, name: string): boolean {
	const text = reading.params.get(name) ?? "false";
	if (text !== "true" && text !== "false") refuse(reading, name, "Must be true or false.");
	return text === "true";
}

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const OF_A_ZONE = /T.*(Z|[+-]\d\d:?\d\d)$/;

/** Without a zone it is UTC, a day alone its midnight. A plus sign sent bare arrives as a space. */
export function readInstant(reading: Reading, name: string): Instant | null {
	const text = reading.params.get(name)?.replace(" ", "+");
	if (text === undefined) return null;
	const whole = text.includes("T") ? text : `${text}T00:00`;
	const moment = MOMENT.test(text) ? new Date(OF_A_ZONE.test(whole) ? whole : `${whole}Z`) : null;
	if (moment && !Number.isNaN(moment.getTime())) return moment.toISOString();
	return refuse(reading, name, "Must be a moment such as 2026-03-01T09:00:00Z.");
}

export function readUuids(reading: Reading, name: string): string[] {
	return reading.params.getAll(name).flatMap((text) => {
		const id = readId(text);
		return id === null ? (refuse(reading, name, "Must be a UUID.") ?? []) : [id];
	});
}

export function readUuid(reading: Reading, name: string): string | null {
	const [first = null, ...others] = readUuids(reading, name);
	return others.length > 0 ? refuse(reading, name, "Must stand once.") : first;
}
