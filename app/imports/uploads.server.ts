import { type ImportKind, LARGEST_UPLOAD_MB, uploadsOf } from "./import-kinds.ts";
import type { Failures, Texts } from "./import-sources.server.ts";
import { readText } from "./read-text.ts";

const LARGEST = LARGEST_UPLOAD_MB * 1024 * 1024;
const LONGEST_NAME = 100;

type Uploads =
	| { ok: true; texts: Texts; name: string }
	| { ok: false; failures: Failures; missing: boolean };

/** The files of the form as text; the first must be there, and what is there must be text. */
export async function readUploads(form: FormData, kind: ImportKind): Promise<Uploads> {
	const texts = { file: "", venues: "" };
	const failures: Failures = {};
	for (const name of uploadsOf(kind)) {
		const file = fileIn(form, name);
		if (!file) continue;
		const read = await readText([new Uint8Array(await file.arrayBuffer())], LARGEST);
		if (read.ok) texts[name] = read.value;
		else failures[name] = read.failures;
	}
	const main = fileIn(form, "file");
	const isSound = main !== null && Object.keys(failures).length === 0;
	if (!isSound) return { ok: false, failures, missing: main === null };
	return { ok: true, texts, name: shortName(main.name) };
}

/** A browser sends a nameless file of no bytes where nobody chose one. */
function fileIn(form: FormData, name: string): File | null {
	const file = form.get(name);
	return file instanceof File && (file.size > 0 || file.name !== "") ? file : null;
}

function shortName(name: string): string {
	const plain = name.replace(/[\p{Cc}\p{Cf}]+/gu, "");
	return [...plain].slice(0, LONGEST_NAME).join("");
}
