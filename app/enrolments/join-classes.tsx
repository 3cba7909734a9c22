import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { ClassLines } from "./class-line.tsx";
import type { Join } from "./join.server.ts";

/** What she asks for, and what she cannot ask for any more, by name. */
export function JoinClasses({ join: { open, closed } }: { join: Join }) {
	const { t } = useTranslation("enrolments");
	return (
		<>
			{closed.length > 0 && (
				<Notice tone="warn" heading={t("closed.title")}>
					<ClassLines courses={closed} />
				</Notice>
			)}
			<ClassLines courses={open} />
		</>
	);
}

export function isExample({ open, closed }: Join): boolean {
	return [...open, ...closed].some((course) => course.isExample);
}
