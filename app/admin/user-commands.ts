import { defineCommand } from "citty";
import { disableAccount, resetAccount, resetLink } from "#app/people/staff.server.ts";
import { readSettings } from "#app/server/settings.ts";
import { addUser, checkUser, PROVIDER_KINDS, ROLES, refuse } from "./accounts.server.ts";
import { withDatabase } from "./database.ts";
import { passwordFrom, strongPassword } from "./passwords.ts";

const email = {
	type: "string",
	description: "E-mail address of the account",
	valueHint: "address",
	required: true,
} as const;

const passwordStdin = {
	type: "boolean",
	description: "Read the password from the first line of the input; without it one is made",
} as const;

const add = defineCommand({
	meta: { name: "add", description: "Make an account; the first one is an administrator's" },
	args: {
		email,
		name: { type: "string", description: "Name of the person", valueHint: "name", required: true },
		role: {
			type: "enum",
			description: "What the person does",
			options: [...ROLES],
			required: true,
		},
		provider: {
			type: "string",
			description: "Short name of the provider, for tutors, coordinators and employers",
			valueHint: "slug",
		},
		"provider-name": {
			type: "string",
			description: "Full name of the provider: makes it when it is new",
			valueHint: "name",
		},
		"provider-kind": {
			type: "enum",
			description: "What the new provider is",
			options: [...PROVIDER_KINDS],
			default: "college",
		},
		"password-stdin": passwordStdin,
	},
	async run({ args }) {
		const provider = args.provider
			? { slug: args.provider, name: args["provider-name"], kind: args["provider-kind"] }
			: null;
		const user = { email: args.email, name: args.name, role: args.role };
		checkUser(user, provider);
		const { password, tell } = await passwordOf(args.email, args["password-stdin"]);
		await withDatabase((db, now) => addUser(db, { ...user, password }, provider, now));
		console.log(`${args.email} has an account now, as ${args.role}.`);
		tell();
	},
});

const reset = defineCommand({
	meta: { name: "reset", description: "Give an account another password; signs the person out" },
	args: {
		email,
		enable: { type: "boolean", description: "Open a disabled account again" },
		"second-factor": {
			type: "boolean",
			description: "Take the second factor away too: only after you made sure who asks",
		},
		link: {
			type: "boolean",
			description: "Print a link to choose a password instead; it works for 1 hour",
		},
		"password-stdin": passwordStdin,
	},
	async run({ args }) {
		const { email } = args;
		if (args.link) return console.log(await linkFor(email));
		const { password, tell } = await passwordOf(email, args["password-stdin"]);
		const also = { enable: args.enable === true, clear: args["second-factor"] === true };
		refuse(email, await withDatabase((db, now) => resetAccount(db, email, password, also, now)));
		console.log(`${args.email} has another password now and is signed out everywhere.`);
		if (also.clear) console.log("The second factor is taken away.");
		tell();
	},
});

const disable = defineCommand({
	meta: { name: "disable", description: "Close an account; signs the person out" },
	args: { email },
	async run({ args }) {
		refuse(args.email, await withDatabase((db, now) => disableAccount(db, args.email, now)));
		console.log(`${args.email} cannot sign in any more.`);
	},
});

export const user = defineCommand({
	meta: { name: "user", description: "Accounts of staff" },
	subCommands: { add, reset, disable },
});

/** Signed with the server's own secret: with another the page would not know it. */
async function linkFor(email: string): Promise<string> {
	const { sessionSecret, publicUrl } = readSettings(process.env, false);
	const made = await withDatabase((db, now) => resetLink(db, sessionSecret, email, now));
	if (typeof made === "object") return `${publicUrl}/en/reset/${made.token}`;
	refuse(email, made);
	return "";
}

/** A password that was made is shown, once and at the end; one that was typed never is. */
async function passwordOf(email: string, fromInput = false) {
	if (fromInput) return { password: await passwordFrom(process.stdin, email), tell: () => {} };
	const password = strongPassword();
	return { password, tell: () => console.log(`Password, shown only now: ${password}`) };
}
