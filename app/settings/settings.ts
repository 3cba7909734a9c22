/** What the administrator may set while the program runs, in the order of her page. */
export const SETTINGS = {
	"second-factor.tutor": choice(["off", "on"], "off"),
	"second-factor.coordinator": choice(["off", "on"], "off"),
	"second-factor.evaluator": choice(["off", "on"], "off"),
	"second-factor.employer": choice(["off", "on"], "off"),
	"second-factor.administrator": choice(["off", "on"], "off"),
	"complaints.acknowledge": number(1, 5, 2),
	"complaints.days": number(5, 40, 20),
	"retention.automatic": choice(["off", "on"], "off"),
	"retention.sessions": number(1, 30, 1),
	"retention.imports": number(1, 7, 1),
	"retention.contact-changes": number(30, 365, 90),
	"retention.messages": number(1, 24, 6),
	"retention.walk-ins": number(1, 24, 6),
	"retention.enquiries": number(1, 24, 6),
	"retention.waiting": number(1, 24, 6),
	"retention.people": number(12, 84, 24),
	"retention.equality": number(3, 36, 12),
	"retention.complaints": number(12, 84, 24),
	"retention.closed-accounts": number(1, 24, 6),
	"retention.sign-ins": number(3, 24, 12),
	"retention.audit": number(24, 120, 72),
} as const satisfies Record<string, Rule>;

export type SettingName = keyof typeof SETTINGS;

export type Rule =
	| { kind: "choice"; values: readonly string[]; standard: string }
	| { kind: "number"; least: number; most: number; standard: string };

/** What a value typed for it becomes; null when the setting cannot have it. */
export function settingValue(name: SettingName, typed: string): string | null {
	const rule = ruleOf(name);
	const text = typed.trim();
	if (rule.kind === "choice") return rule.values.includes(text) ? text : null;
	const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
	return value >= rule.least && value <= rule.most ? String(value) : null;
}

export function ruleOf(name: SettingName): Rule {
	return SETTINGS[name];
}

export function isSettingName(name: string): name is SettingName {
	return Object.hasOwn(SETTINGS, name);
}

function choice(values: readonly string[], standard: string) {
	return { kind: "choice", values, standard } as const;
}

function number(least: number, most: number, standard: number) {
	return { kind: "number", least, most, standard: String(standard) } as const;
}
