import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { SendLinks } from "./send-links.tsx";
import type { SheetClass } from "./sheet.server.ts";
import { SheetItem } from "./sheet-item.tsx";

type SheetPageProps = { classes: readonly SheetClass[]; address: string; hasMore: boolean };

/** In the language of who is helped, with English beside: to print, or to send. */
export function SheetPage({ classes, address, hasMore }: SheetPageProps) {
	const { t, english } = usePage();
	return (
		<PageFrame wide demo={classes.some(({ card }) => card.isExample)}>
			<h1>
				<Both own={t("keeping:sheet")} english={english("keeping:sheet")} block />
			</h1>
			{classes.length === 0 ? (
				<NothingChosen />
			) : (
				<>
					<div className="stack no-print">
						{hasMore && (
							<Notice tone="info">
								<p>{t("keeping:helper.choose")}</p>
							</Notice>
						)}
						<p>
							<Both own={t("keeping:helper.print")} english={english("keeping:helper.print")} />
						</p>
						<SendLinks title={t("keeping:sheet")} address={address} />
					</div>
					<ul className="sheet">
						{classes.map((item) => (
							<SheetItem key={item.card.slug} item={item} />
						))}
					</ul>
				</>
			)}
		</PageFrame>
	);
}

function NothingChosen() {
	const { t, language } = usePage();
	return (
		<>
			<p className="lead">{t("keeping:list.none")}</p>
			<ButtonLink href={`/${language}/helper`} picto="search">
				{t("frame.helpers")}
			</ButtonLink>
		</>
	);
}
