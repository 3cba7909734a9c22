import type { Role } from "#app/access/person.ts";
import type { ProviderSlug } from "./providers.ts";

export const DEMO_PASSWORD = "esol-plus-demo";

export type DemoAccount = {
	email: string;
	name: string;
	role: Role;
	provider: ProviderSlug | null;
};

export const ACCOUNTS = [
	{ email: "tutor@demo.test", name: "Tola Martins", role: "tutor", provider: "lea-valley-college" },
	{ email: "tutor2@demo.test", name: "Dev Sharma", role: "tutor", provider: "docklands-learning" },
	{
		email: "coordinator@demo.test",
		name: "Carol Mensah",
		role: "coordinator",
		provider: "lea-valley-college",
	},
	{
		email: "coordinator2@demo.test",
		name: "Colin Reid",
		role: "coordinator",
		provider: "docklands-learning",
	},
	{ email: "employer@demo.test", name: "Erin Walker", role: "employer", provider: "words-at-work" },
	{ email: "evaluator@demo.test", name: "Eva Lindqvist", role: "evaluator", provider: null },
	{ email: "evaluator2@demo.test", name: "Edward Chan", role: "evaluator", provider: null },
	{ email: "admin@demo.test", name: "Ada Novak", role: "administrator", provider: null },
] as const satisfies readonly DemoAccount[];
