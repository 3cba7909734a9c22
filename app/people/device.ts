/** The first that fits: those further down are named by those before them as well. */
const BROWSERS = [
	["Edge", /\bEdg(e|A|iOS)?\//],
	["Opera", /\b(OPR|OPT|Opera)\//],
	["Samsung Internet", /\bSamsungBrowser\//],
	["Firefox", /\b(Firefox|FxiOS)\//],
	["Chrome", /\b(Chrome|CriOS)\//],
	["Safari", /\bSafari\//],
] as const;

const SYSTEMS = [
	["Android", /\bAndroid\b/],
	["iPhone", /\biPhone\b/],
	["iPad", /\biPad\b/],
	["Windows", /\bWindows\b/],
	["macOS", /\bMac OS X\b/],
	["ChromeOS", /\bCrOS\b/],
	["Linux", /\bLinux\b/],
] as const;

export type Device = { browser: string; system: string };

/** Enough to know one's own again, and no more: neither versions nor models are kept. */
export function deviceOf(userAgent: string | null): string | null {
	const browser = firstOf(BROWSERS, userAgent ?? "");
	const system = firstOf(SYSTEMS, userAgent ?? "");
	return browser || system ? `${browser}/${system}` : null;
}

/** Either may be empty. */
export function readDevice(kept: string | null): Device {
	const [browser = "", system = ""] = (kept ?? "").split("/");
	return { browser, system };
}

function firstOf(names: readonly (readonly [string, RegExp])[], text: string): string {
	return names.find(([, pattern]) => pattern.test(text))?.[0] ?? "";
}
