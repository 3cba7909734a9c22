import { useHref, usePage } from "#app/i18n/page.tsx";
import { Picto, type PictoName } from "#app/ui/picto.tsx";

/** Other beginnings: each is one question that she may have. */
export function WaysIn() {
	const { t } = usePage();
	return (
		<section>
			<ul className="ways">
				<Way path="/level" picto="level" title={t("frame.level")}>
					{t("guide:level.description")}
				</Way>
				<Way path="/eligibility" picto="cost" title={t("guide:free.title")}>
					{t("guide:free.lead")}
				</Way>
				<Way path="/list" picto="star" title={t("frame.list")}>
					{t("finder:home.list")}
				</Way>
				<Way path="/helper" picto="people" title={t("frame.helpers")}>
					{t("finder:home.helpers")}
				</Way>
			</ul>
		</section>
	);
}

type WayProps = { path: string; picto: PictoName; title: string; children: string };

function Way({ path, picto, title, children }: WayProps) {
	const href = useHref();
	return (
		<li>
			<a href={href(path)}>
				<Picto name={picto} size="l" />
				<span>
					<strong>{title}</strong>
					<span className="line small soft">{children}</span>
				</span>
			</a>
		</li>
	);
}
