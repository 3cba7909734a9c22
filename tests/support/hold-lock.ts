/** Holds the write lock of the SQLite file that is named until its input ends; says so when it has it. */
import Database from "better-sqlite3";

const [file = ""] = process.argv.slice(2);
const handle = new Database(file);
handle.exec("begin immediate");
console.log("held");
process.stdin.resume().on("end", () => {
	handle.exec("rollback");
	handle.close();
});
