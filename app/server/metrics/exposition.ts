/** One line of what Prometheus reads, such as `esol_jobs_total{job="retention"} 4`. */
export type Sample = { labels?: Readonly<Record<string, string>>; value: number; suffix?: string };

export type Family = {
	name: string;
	help: string;
	kind: "counter" | "gauge" | "histogram";
	samples: readonly Sample[];
};

export const EXPOSITION = "text/plain; version=0.0.4; charset=utf-8";

/** The text format of Prometheus, as https://prometheus.io/docs/instrumenting/exposition_formats/ has it. */
export function exposition(families: readonly Family[]): string {
	return families.map(familyText).join("");
}

function familyText({ name, help, kind, samples }: Family): string {
	const head = `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`;
	return head + samples.map((sample) => sampleLine(name, sample)).join("");
}

function sampleLine(name: string, { labels = {}, value, suffix = "" }: Sample): string {
	const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escapeLabel(text)}"`);
	return `${name}${suffix}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}\n`;
}

function escapeLabel(text: string): string {
	return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
