// Everything: sources, rules, operations on both databases, pages in a browser. Ends with one line of counts.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { runStep, SOURCE_STEPS } from "./steps.ts";

const REPORT = "node_modules/.cache/vitest.json";

const sources = await Promise.all(SOURCE_STEPS.map((step) => runStep(step)));
rmSync(REPORT, { force: true });
const code = await runVitest(process.argv.slice(2));
const tests = readCounts();
const passed = tests.passed + sources.filter(Boolean).length;
// A run that ended badly without a failed test, such as an error outside of one, is a failure too.
const failed = Math.max(tests.failed, code === 0 ? 0 : 1) + sources.filter((good) => !good).length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1;

function runVitest(args: string[]): Promise<number> {
	const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
	const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
	const child = spawn("vitest", ["run", ...reporters, ...args], { stdio: "inherit", env });
	return new Promise((resolve) => child.on("close", (exit) => resolve(exit ?? 1)));
}

function readCounts(): { passed: number; failed: number } {
	try {
		const report = JSON.parse(readFileSync(REPORT, "utf8"));
		return { passed: report.numPassedTests, failed: report.numFailedTests };
	} catch {
		return { passed: 0, failed: 1 };
	}
}
