import { statSync } from "node:fs";
import { keyList } from "./key-list.ts";

const BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/** Several with commas between: the first seals, the others still open what they sealed. */
export function backupKeysOf(value: string | undefined): Buffer[] {
	return keyList(value).map(keyOf);
}

function keyOf(text: string): Buffer {
	const key = Buffer.from(text, "base64");
	if (BASE64.test(text) && key.length === BYTES) return key;
	throw new Error("BACKUP_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32");
}

export function backupFolderOf(folder: string | undefined, key: string | undefined): string | null {
	if (!folder) return null;
	if (!key)
		throw new Error("BACKUP_FOLDER needs BACKUP_KEY; make one with: openssl rand -base64 32");
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
	throw new Error(`BACKUP_FOLDER must be a folder that is there: ${folder} is none.`);
}
