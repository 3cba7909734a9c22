import { expect, test } from "vitest";
import type { AssessmentFact, SkillLevels } from "#app/assessments/levels.ts";
import { SkillPicture } from "#app/assessments/skill-picture.tsx";
import { render } from "#tests/ui/render.tsx";

function given(kind: AssessmentFact["kind"], assessedOn: string, levels: SkillLevels) {
	return { kind, assessedOn, createdAt: `${assessedOn}T12:00:00.000Z`, levels };
}

const history = [
	given("initial", "2026-01-12", { speaking: "entry-1", listening: "entry-2", reading: "entry-1" }),
	given("summative", "2026-07-10", {
		speaking: "entry-3",
		listening: "entry-1",
		reading: "entry-1",
	}),
];

test("each skill has its own picture, which says in words what it shows", async () => {
	const html = await render(<SkillPicture history={history} />);
	expect(html.match(/<svg[^>]*role="img"/g)).toHaveLength(4);
	expect(html).toContain("From Entry 1 on 12 Jan 2026 to Entry 3 on 10 Jul 2026.");
	for (const skill of ["Speaking", "Listening", "Reading", "Writing"]) {
		expect(html).toContain(`>${skill}</title>`);
	}
});

test("gained, lost and kept are said, and nothing of a skill nobody assessed", async () => {
	const html = await render(<SkillPicture history={history} />);
	expect(html).toContain("2 levels gained");
	expect(html).toContain("1 level lower");
	expect(html).toContain("Same level as at the start");
	const [, writing] = html.split(">Writing</title>");
	expect(writing).toContain("Not assessed yet");
	expect(writing).not.toContain("<circle");
});

test("one finding is no change, and no level is gained before the end", async () => {
	const html = await render(<SkillPicture history={history.slice(0, 1)} />);
	expect(html).toContain("Entry 1 on 12 Jan 2026.");
	expect(html).not.toMatch(/gained|lower|Same level/);
});

test("no style and no script stand in it", async () => {
	const html = await render(<SkillPicture history={history} />, { language: "ar" });
	expect(html).not.toMatch(/ style=|<script| on\w+=/);
	expect(html).toContain('lang="en" dir="ltr"');
});

test("without any assessment there is no picture", async () => {
	expect(await render(<SkillPicture history={[]} />)).toBe("");
});
