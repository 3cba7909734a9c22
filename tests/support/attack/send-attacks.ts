import { ALL_ATTACKS, ATTACKS, MARKER } from "./attacks.ts";
import type { ReadForm } from "./page-reader.ts";

/** A form with something typed into it, ready to be sent. */
export type Sent = { method: "GET" | "POST"; address: string; body: string; typed: string };

/** A form that takes words, with what a browser would send of it untouched. */
export type WordForm = {
	/** The same for the same form with other rows. */
	key: string;
	method: "GET" | "POST";
	address: string;
	untouched: Body;
	/** With something in every field. */
	filled: Body;
	words: readonly string[];
	others: readonly string[];
};

type Body = readonly [string, string][];

/** How often each field is tried alone with each body, each time with the next attack. */
const ROUNDS = 2;
/** A table with a field a row needs no more than one of them. */
const MOST_ROWS = 1;

export function wordForms(forms: readonly ReadForm[], address: string): WordForm[] {
	const found = forms
		.filter((form) => !form.isMultipart && (form.words.length > 0 || carriesWords(form)))
		.flatMap(({ actions, method, words, others, untouched, filled }) =>
			actions.map((action): WordForm => {
				const { pathname, search } = new URL(action, `http://site.test${address}`);
				const few = fewOf(words);
				const key = `${method} ${shapeOf(pathname)} ${few.map(prefixOf).join()}`;
				const known = { address: pathname + search, words: few, others: fewOf(others), key };
				return { ...known, untouched, filled, method: method === "post" ? "POST" : "GET" };
			}),
		);
	return [...new Map(found.map((form) => [form.key, form])).values()];
}

/** The next step of a form, with what was typed in the one before. */
function carriesWords({ untouched }: ReadForm): boolean {
	return untouched.some(([, value]) => value.includes(MARKER));
}

/** All fields full of all there is, in both directions; and each alone, where the others are as they should be. */
export function* attacksOn(form: WordForm, nextAttack: () => string): Generator<Sent> {
	if (form.words.length === 0) return yield sent(form, form.untouched, []);
	const full = form.words.map((name): [string, string] => [name, ALL_ATTACKS]);
	const forged = form.others.map((name): [string, string] => [name, "<zqx-z>'\""]);
	yield sent(form, form.filled, full);
	yield sent(form, form.filled, [...full, ...forged]);
	yield sent({ ...form, address: form.address.replace("/en/", "/ar/") }, form.filled, full);
	for (const name of form.words) {
		for (let round = 0; round < ROUNDS; round++) {
			yield sent(form, form.untouched, [[name, nextAttack()]]);
			yield sent(form, form.filled, [[name, nextAttack()]]);
		}
	}
}

/** All of them, over and over. */
export function attacksInTurn(): () => string {
	let next = 0;
	return () => ATTACKS[next++ % ATTACKS.length]!;
}

function sent({ method, address }: WordForm, body: Body, typed: Body): Sent {
	const fields = new URLSearchParams(body.map(([name, value]) => [name, value]));
	for (const [name, value] of typed) fields.set(name, value);
	const told = typed.map(([name]) => name).join();
	if (method === "POST") return { method, address, body: fields.toString(), typed: told };
	return { method, address: `${address.split("?")[0]}?${shorter(fields)}`, body: "", typed: told };
}

/** A browser sends no address of that length. */
function shorter(fields: URLSearchParams): URLSearchParams {
	return new URLSearchParams([...fields].map(([name, value]) => [name, value.slice(0, 300)]));
}

function fewOf(names: readonly string[]): string[] {
	const rows = Map.groupBy(names, prefixOf);
	return [...rows.values()].flatMap((same) => same.slice(0, MOST_ROWS));
}

function prefixOf(name: string): string {
	return name.replace(/\..*|^\d{4}-.*/, "");
}

function shapeOf(path: string): string {
	return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[\w-]{43}/g, "*");
}
