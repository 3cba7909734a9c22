/**
 * Migrates the database of the first argument and is killed before the statement whose number is the
 * second: `SIGKILL`, as a machine that runs out of memory does it. Without a number it says which are those
 * that write down that a step was taken, and which was the last.
 */
import { InsertQueryNode, type KyselyPlugin } from "kysely";
import { DEFAULT_MIGRATION_TABLE } from "kysely/migration";
import { migrate } from "#db/migrate.ts";
import { openDb } from "#db/open.ts";

const [url = "", last] = process.argv.slice(2);
let statements = 0;
const writingDown: number[] = [];

const dying: KyselyPlugin = {
	transformQuery: ({ node }) => {
		statements++;
		if (statements === Number(last)) process.kill(process.pid, "SIGKILL");
		if (InsertQueryNode.is(node) && intoOf(node) === DEFAULT_MIGRATION_TABLE) {
			writingDown.push(statements);
		}
		return node;
	},
	transformResult: async ({ result }) => result,
};

const intoOf = ({ into }: InsertQueryNode) => into?.table.identifier.name;

const db = openDb(url);
await migrate(db.withPlugin(dying));
await db.destroy();
console.log(JSON.stringify({ writingDown, statements }));
