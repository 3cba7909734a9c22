import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { ShownLink } from "#app/keeping/personal-link.server.ts";
import { SendLinks } from "#app/keeping/send-links.tsx";
import { Button } from "#app/ui/button.tsx";
import type { HelperPerson } from "./helper-people.ts";

type PersonalLinkPartProps = { helper: HelperPerson; link: ShownLink | null };

/** To copy, to print, to send, or to close again. */
export function PersonalLinkPart({ helper, link }: PersonalLinkPartProps) {
	const { t } = useTranslation("attendance");
	const href = useHref();
	const action = href(`/manage/volunteers/${helper.learnerId}/${link ? "link-end" : "link"}`);
	return (
		<section className="stack part">
			<h2>{t("link.title")}</h2>
			<p>{t("link.help")}</p>
			{link && <Address helper={helper} link={link} />}
			<form method="post" action={action}>
				<Button kind={link ? "danger" : "primary"}>{link ? t("link.end") : t("link.make")}</Button>
			</form>
		</section>
	);
}

/** In the language she reads. */
function Address({ helper, link }: { helper: HelperPerson; link: ShownLink }) {
	const { t } = useTranslation("attendance");
	const { url, language } = usePage();
	const own = isLanguage(helper.language) ? helper.language : language;
	const address = `${url.origin}/${own}/my/${link.token}`;
	const day = formatDay(londonDate(new Date(link.expiresAt)), language, "short");
	return (
		<>
			<p>{t("link.address")}</p>
			<p className="personal-link">
				<bdi dir="ltr">{address}</bdi>
			</p>
			<p className="soft">{t("link.until", { day })}</p>
			<div className="no-print">
				<SendLinks title={t("my.title")} address={address} />
			</div>
		</>
	);
}
