import { useTranslation } from "react-i18next";
import type { Level } from "#app/assessments/levels.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";

export function LevelName({ level }: { level: Level }) {
	const { t } = useTranslation("common");
	const { english } = usePage();
	return <Both own={t(`levels.${level}`)} english={english(`levels.${level}`)} />;
}
