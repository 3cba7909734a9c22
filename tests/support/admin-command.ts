import { execFile } from "node:child_process";

export type CommandResult = { code: number; out: string; err: string };

/** One command as a process of its own. */
export function runCommand(
	args: readonly string[],
	env: Record<string, string>,
	input = "",
): Promise<CommandResult> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			["--disable-warning=ExperimentalWarning", "app/admin/main.ts", ...args],
			{ env: { ...process.env, NO_COLOR: "1", ...env } },
			(error, out, err) => {
				const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
				resolve({ code, out, err });
			},
		);
		child.stdin?.end(input);
	});
}
