import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Background } from "./background.ts";

/** What was chosen, shown again. */
export type Typed = { background: Background; isChanged: boolean };

export function BackgroundNews({ isSaved, isChanged }: { isSaved: boolean; isChanged: boolean }) {
	const { t } = useTranslation("background");
	if (isChanged) {
		return (
			<Notice tone="warn">
				<p role="alert">{t("changed")}</p>
			</Notice>
		);
	}
	if (!isSaved) return null;
	return (
		<p role="status">
			<Status tone="good">{t("saved")}</Status>
		</p>
	);
}
