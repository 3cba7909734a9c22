import { useTranslation } from "react-i18next";
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
	const { t } = useTranslation("assessments");
	const { english } = usePage();
	return (
		<span className="skill-name">
			<Picto name={PICTOS[skill]} />
			<Both own={t(`skill.${skill}`)} english={english(`assessments:skill.${skill}`)} />
		</span>
	);
}

export function LevelName({ level }: { level: Level }) {
	const { t } = useTranslation("assessments");
	const { english } = usePage();
	return <Both own={t(`level.${level}`)} english={english(`assessments:level.${level}`)} block />;
}
