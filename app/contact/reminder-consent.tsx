import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import type { ReadyPageData } from "./ready.server.ts";

/** Nothing goes to an absent learner by itself unless she said yes to just that. */
export function ReminderConsent({ ready }: { ready: ReadyPageData }) {
	const { t } = useTranslation("contact");
	const href = useHref();
	const { id, name, email, reminders } = ready;
	if (email === null && !reminders) return null;
	return (
		<section className="stack part">
			<h2>{t("reminders.title")}</h2>
			<p>{reminders ? t("reminders.yes", { name }) : t("reminders.no", { name })}</p>
			<form method="post" action={href(`/learners/${id}/reminders`)}>
				<Button kind="secondary" name="agrees" value={reminders ? "no" : "yes"}>
					{reminders ? t("reminders.stop") : t("reminders.give", { name })}
				</Button>
			</form>
		</section>
	);
}
