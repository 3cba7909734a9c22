import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";
import type { Level, Skill } from "./levels.ts";

const PICTOS = {
	speaking: "speech",
	listening: "ear",
	reading: "book",
	writing: "pen",
} as const satisfies Record<Skill, PictoName>;

export function SkillName({ skill }: { skill: Skill }) {
	const { t, english } = usePage();
	return (
		<span className="skill-name">
			<Picto name={PICTOS[skill]} />{" "}
			<Both own={t(`skills.${skill}`)} english={english(`skills.${skill}`)} />
		</span>
	);
}

export function LevelName({ level }: { level: Level }) {
	const { t, english } = usePage();
	return <Both own={t(`levels.${level}`)} english={english(`levels.${level}`)} block />;
}
