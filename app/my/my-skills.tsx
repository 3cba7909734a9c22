import { SkillName } from "#app/assessments/skill-words.tsx";
import type { SkillNow } from "#app/assessments/skills-now.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Words } from "./words.tsx";

/** Each skill apart, in words she says of herself: no number, and nobody to compare with. */
export function MySkills({ skills }: { skills: readonly SkillNow[] }) {
	const { t, english } = usePage();
	if (skills.length === 0) return null;
	return (
		<section className="stack">
			<h2>
				<Words of="my:can.title" />
			</h2>
			<dl className="facts facts-list">
				{skills.map(({ skill, iCan }) => (
					<div key={skill} className="fact">
						<dt>
							<SkillName skill={skill} />
						</dt>
						<dd>
							<Both own={t(iCan)} english={english(iCan)} block />
						</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
