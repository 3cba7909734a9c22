import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { ClassPage } from "./class-page.server.ts";

export function Contact({ course: { phone, email, webpage } }: { course: ClassPage }) {
	const { t, english } = usePage();
	if (!phone && !email && !webpage) return null;
	return (
		<section className="stack">
			<h2>
				<Both own={t("finder:class.contact")} english={english("finder:class.contact")} />
			</h2>
			<div className="actions">
				{phone && (
					<ButtonLink href={`tel:${phone.replace(/[^\d+]/g, "")}`} kind="secondary" picto="phone">
						{t("finder:class.call", { phone })}
					</ButtonLink>
				)}
				{email && (
					<ButtonLink href={`mailto:${email}`} kind="secondary" picto="mail">
						{t("finder:class.write", { email })}
					</ButtonLink>
				)}
			</div>
			{webpage && (
				<p>
					<a href={webpage} rel="noopener">
						{t("finder:class.webpage")}
					</a>
				</p>
			)}
		</section>
	);
}
