import { stripVTControlCharacters } from "node:util";
import { type ArgsDef, type CommandDef, renderUsage, runCommand } from "citty";
import { Failure } from "./failure.ts";

// biome-ignore lint/suspicious/noExplicitAny: commands differ in their arguments
type Command = CommandDef<any>;

/** Runs one command line and gives its exit code. */
export async function runAdmin(root: Command, line: readonly string[]): Promise<number> {
	try {
		const { command, parents, rest } = await findCommand(root, line);
		if (rest.includes("--help") || rest.includes("-h")) {
			console.log(await usageOf(command, parents));
			return 0;
		}
		if (command.subCommands) {
			console.error(await usageOf(command, parents));
			if (rest[0]) throw new Failure(`There is no command ${rest[0]}.`);
			return 1;
		}
		checkArguments(await argsOf(command), rest);
		await runCommand(command, { rawArgs: [...rest] });
		return 0;
	} catch (error) {
		console.error(stripVTControlCharacters(lineOf(error)));
		return 1;
	}
}

async function findCommand(root: Command, line: readonly string[]) {
	let command = root;
	let rest = line;
	const parents: string[] = [];
	for (;;) {
		const next = await subCommand(command, rest[0]);
		if (!next) return { command, parents, rest };
		parents.push(await nameOf(command));
		command = next;
		rest = rest.slice(1);
	}
}

async function subCommand(command: Command, name = ""): Promise<Command | null> {
	const commands = { ...(await resolved(command.subCommands)) };
	const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
	return found ? ((await resolved(found)) ?? null) : null;
}

/** A flag misspelt would be passed over without a word, and `--aply` would write nothing. */
function checkArguments(args: ArgsDef, rest: readonly string[]): void {
	let positionals = Object.values(args).filter(({ type }) => type === "positional").length;
	for (let n = 0; n < rest.length; n++) {
		const word = rest[n]!;
		if (!word.startsWith("-")) {
			if (positionals-- === 0) throw new Failure(`${word} is one argument too many.`);
			continue;
		}
		const [flag = "", value] = word.replace(/^--/, "").split("=", 2);
		const known = Object.hasOwn(args, flag) ? args[flag] : undefined;
		if (!known || known.type === "positional") throw new Failure(`There is no option ${word}.`);
		if (known.type === "boolean") continue;
		const given = value ?? rest[++n];
		if (!given || given.startsWith("--")) throw new Failure(`--${flag} needs a value.`);
	}
}

async function usageOf(command: Command, parents: readonly string[]): Promise<string> {
	const usage = await renderUsage(command, { meta: { name: parents.join(" ") } });
	return process.stdout.isTTY ? usage : stripVTControlCharacters(usage);
}

async function nameOf(command: Command): Promise<string> {
	return (await resolved(command.meta))?.name ?? "";
}

async function argsOf(command: Command): Promise<ArgsDef> {
	return (await resolved(command.args)) ?? {};
}

async function resolved<T>(value: T | Promise<T> | (() => T | Promise<T>)): Promise<T> {
	return value instanceof Function ? value() : value;
}

/** A refused connection is an error without words, but with a code. */
function lineOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const code = "code" in error ? String(error.code) : error.name;
	return (error.message || code).split("\n", 1)[0] ?? code;
}
