import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

/** What a process under strace did with a file or a connection. */
export type Call = {
	pid: string;
	name: string;
	/** Path of the file, or `TCP:[…]`. */
	on: string;
	/** As strace writes them, the first is left out. */
	args: string;
	/** Of a call that others interrupted strace tells twice. */
	phase: "whole" | "begins" | "ends";
};

export const TRACED =
	"write,writev,pwrite64,pwritev,fsync,fdatasync,ftruncate,unlink,rename,sendto,sendmsg";

/** The calls in their order; of a call that others interrupted there are two lines, and two of these. */
export async function* callsOf(file: string): AsyncGenerator<Call> {
	const open = new Map<string, Call>();
	for await (const line of createInterface({ input: createReadStream(file) })) {
		const [, pid = "", rest = ""] = /^(\d+) +(.*)$/.exec(line) ?? [];
		const resumed = /^<\.\.\. \w+ resumed>/.test(rest);
		if (resumed) {
			const call = open.get(pid);
			open.delete(pid);
			if (call && !/= -1 /.test(rest)) yield { ...call, phase: "ends" };
			continue;
		}
		const [, name = "", on = "", args = ""] =
			/^(\w+)\((?:\d+<([^>]*(?:->[^>]*)?)>)?,? ?(.*)$/.exec(rest) ?? [];
		if (!name || /= -1 /.test(rest.slice(-80))) continue;
		const phase = rest.endsWith("<unfinished ...>") ? "begins" : "whole";
		const call: Call = { pid, name, on, args, phase };
		if (phase === "begins") open.set(pid, call);
		yield call;
	}
}
