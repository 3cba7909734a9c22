import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { ClassLines } from "./class-line.tsx";
import type { Join } from "./join.server.ts";
import { isExample } from "./join-classes.tsx";

export function ClosedPage({ join }: { join: Join }) {
	const { t } = useTranslation("enrolments");
	const href = useHref();
	return (
		<PageFrame demo={isExample(join)}>
			<h1>{t("closed.title")}</h1>
			<ClassLines courses={join.closed} />
			<p>{t("closed.help")}</p>
			<ButtonLink href={href("/classes")} picto="search">
				{t("closed.find")}
			</ButtonLink>
		</PageFrame>
	);
}
