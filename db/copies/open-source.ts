import Database from "better-sqlite3";
import pg from "pg";
import { connectionTypes, pathOf } from "../open.ts";
import { postgresReader } from "./postgres-reader.ts";
import { type Reader, type Source, sourceOf } from "./rows.ts";
import { sqliteReader } from "./sqlite-reader.ts";

/** A commit of another process takes the lock for a moment. */
const WAIT_MS = 10_000;

/** All of a database as it is at this moment; whoever writes meanwhile is not kept waiting. */
export function withSource<T>(url: string, work: (source: Source) => Promise<T>): Promise<T> {
	return withReader(url, async (reader) => work(await sourceOf(reader)));
}

export function withReader<T>(url: string, work: (reader: Reader) => Promise<T>): Promise<T> {
	return url.startsWith("file:") ? onSqlite(pathOf(url), work) : onPostgres(url, work);
}

async function onSqlite<T>(file: string, work: (reader: Reader) => Promise<T>): Promise<T> {
	const handle = new Database(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS });
	try {
		handle.exec("begin");
		return await work(sqliteReader(handle));
	} finally {
		handle.close();
	}
}

async function onPostgres<T>(url: string, work: (reader: Reader) => Promise<T>): Promise<T> {
	const client = await connect(url);
	try {
		await client.query("begin isolation level repeatable read, read only");
		return await work(postgresReader(client));
	} finally {
		await client.end();
	}
}

export async function connect(url: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString: url, types: connectionTypes });
	// What it breaks is told by the statement that waits for it.
	client.on("error", () => undefined);
	await client.connect();
	return client;
}
