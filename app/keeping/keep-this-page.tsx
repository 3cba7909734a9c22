import { usePage } from "#app/i18n/page.tsx";
import { SendLinks } from "./send-links.tsx";

/** She has no account: the address is her way back. */
export function KeepThisPage({ title }: { title: string }) {
	const { t, url } = usePage();
	return (
		<section className="stack">
			<h2>{t("keeping:my.keep")}</h2>
			<p>{t("keeping:my.keepHelp")}</p>
			<SendLinks title={title} address={url.origin + url.pathname} />
			<p>{t("keeping:my.home")}</p>
		</section>
	);
}
