import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { ClassLine } from "./class-line.tsx";
import type { ReferencePage } from "./join.server.ts";
import { ProviderContact } from "./provider-contact.tsx";

export function DonePage({ page }: { page: ReferencePage }) {
	const { t } = useTranslation("enrolments");
	const { english } = usePage();
	const href = useHref();
	return (
		<PageFrame demo={page.isExample}>
			<Steps current={3} total={3} />
			<h1>
				<Both own={t("done.title")} english={english("enrolments:done.title")} block />
			</h1>
			<div className="ticket">
				<p>
					<Both own={t("done.reference")} english={english("enrolments:done.reference")} />
				</p>
				<p className="ticket-number">
					<bdi dir="ltr">{page.reference}</bdi>
				</p>
				<ClassLine course={page} />
			</div>
			<p>{t("done.keep")}</p>
			<h2>{t("done.next")}</h2>
			<ul className="bullets">
				<li>{t("done.waits")}</li>
				<li>{t("done.contact", { provider: page.provider })}</li>
				<li>{t("done.again")}</li>
			</ul>
			<ProviderContact page={page} />
			<p className="small soft">{t("done.private")}</p>
			<ButtonLink href={href("/classes")} kind="secondary" picto="search">
				{t("done.find")}
			</ButtonLink>
		</PageFrame>
	);
}
