export type Station = { name: string; latitude: number; longitude: number };

// Tube, DLR, Overground and rail stations of 2014, so no Elizabeth line of its own.
// Source: radoi90/housequest-data (MIT), with three misspelt names mended.
const STATIONS = `
Abbey Road, 51.532 .004|Acton Central, 51.5088 -.2634|Acton Town, 51.5028 -.2801
Aldgate, 51.5143 -.0755|Aldgate East, 51.5154 -.0726|All Saints, 51.5107 -.013
Alperton, 51.5407 -.2997|Amersham, 51.6736 -.607|Anerley, 51.4125 -.0651|Angel, 51.5322 -.1058
Archway, 51.5653 -.1353|Arnos Grove, 51.6164 -.1331|Arsenal, 51.5586 -.1059
Baker Street, 51.5226 -.1571|Balham, 51.4431 -.1525|Bank, 51.5133 -.0886|Barbican, 51.5204 -.0979
Barking, 51.5396 .081|Barkingside, 51.5856 .0887|Barons Court, 51.4905 -.2139
Bayswater, 51.5121 -.1879|Beckton, 51.5148 .0613|Beckton Park, 51.5087 .055
Becontree, 51.5403 .127|Belsize Park, 51.5504 -.1642|Bermondsey, 51.4979 -.0637
Bethnal Green, 51.527 -.0549|Blackfriars, 51.512 -.1031|Blackhorse Road, 51.5867 -.0417
Blackwall, 51.5079 -.0066|Bond Street, 51.5142 -.1494|Borough, 51.5011 -.0943
Boston Manor, 51.4956 -.325|Bounds Green, 51.6071 -.1243|Bow Church, 51.5273 -.0208
Bow Road, 51.5269 -.0247|Brent Cross, 51.5766 -.2136|Brixton, 51.4627 -.1145
Brockley, 51.4648 -.0377|Bromley-by-Bow, 51.5248 -.0119|Brondesbury, 51.5453 -.2028
Brondesbury Park, 51.5403 -.2105|Buckhurst Hill, 51.6266 .0471|Burnt Oak, 51.6028 -.2641
Bushey, 51.6455 -.3847|Caledonian Road, 51.5481 -.1188
Caledonian Road & Barnsbury, 51.5433 -.1152|Camden Road, 51.5419 -.1392
Camden Town, 51.5392 -.1426|Canada Water, 51.4982 -.0502|Canary Wharf, 51.5051 -.0209
Canning Town, 51.5147 .0082|Cannon Street, 51.5113 -.0904|Canonbury, 51.5482 -.0926
Canons Park, 51.6078 -.2947|Carpenders Park, 51.6282 -.3858|Chalfont & Latimer, 51.6679 -.561
Chalk Farm, 51.5441 -.1538|Chancery Lane, 51.5185 -.1111|Charing Cross, 51.508 -.1247
Chesham, 51.7052 -.611|Chigwell, 51.6177 .0755|Chiswick Park, 51.4946 -.2678
Chorleywood, 51.6543 -.5183|Clapham Common, 51.4618 -.1384|Clapham High Street, 51.4655 -.1325
Clapham Junction, 51.4644 -.1703|Clapham North, 51.4649 -.1299|Clapham South, 51.4527 -.148
Cockfosters, 51.6517 -.1496|Colindale, 51.5955 -.2502|Colliers Wood, 51.418 -.1778
Covent Garden, 51.5129 -.1243|Crossharbour, 51.4957 -.0144|Crouch Hill, 51.5713 -.1171
Croxley, 51.647 -.4412|Crystal Palace, 51.4182 -.0726|Custom House, 51.5095 .0276
Cutty Sark, 51.4827 -.0096|Cyprus, 51.5085 .064|Dagenham East, 51.5443 .1655
Dagenham Heathway, 51.5417 .1469|Dalston Junction, 51.5461 -.075
Dalston Kingsland, 51.5487 -.0762|Debden, 51.6455 .0838|Denmark Hill, 51.4682 -.091
Deptford Bridge, 51.474 -.0216|Devons Road, 51.5223 -.0173|Dollis Hill, 51.552 -.2387
Ealing Broadway, 51.5152 -.3017|Ealing Common, 51.5101 -.2882|Earl's Court, 51.492 -.1973
East Acton, 51.5168 -.2474|East Finchley, 51.5874 -.165|East Ham, 51.5394 .0518
East India, 51.5093 -.0021|East Putney, 51.4586 -.2112|Eastcote, 51.5765 -.397
Edgware, 51.6137 -.275|Edgware Road (Bakerloo), 51.5199 -.1679
Edgware Road (Circle), 51.5203 -.17|Elephant & Castle, 51.4943 -.1001|Elm Park, 51.5496 .1977
Elverson Road, 51.4693 -.0174|Embankment, 51.5074 -.1223|Epping, 51.6937 .1139
Euston, 51.5282 -.1337|Euston Square, 51.526 -.1359|Fairlop, 51.596 .0912
Farringdon, 51.5203 -.1053|Finchley Central, 51.6012 -.1932|Finchley Road, 51.5472 -.1803
Finchley Road & Frognal, 51.5501 -.1836|Finsbury Park, 51.5642 -.1065|Forest Hill, 51.4393 -.0533
Fulham Broadway, 51.4804 -.195|Gallions Reach, 51.5096 .0716|Gants Hill, 51.5765 .0663
Gloucester Road, 51.4945 -.1829|Golders Green, 51.5724 -.1941|Goldhawk Road, 51.5018 -.2267
Goodge Street, 51.5205 -.1347|Gospel Oak, 51.5554 -.1513|Grange Hill, 51.6132 .0923
Great Portland Street, 51.5238 -.1439|Green Park, 51.5067 -.1428|Greenford, 51.5423 -.3456
Greenwich, 51.4781 -.0149|Gunnersbury, 51.4915 -.2754|Hackney Central, 51.5473 -.0556
Hackney Wick, 51.5436 -.0252|Haggerston, 51.5387 -.0756|Hainault, 51.603 .0933
Hammersmith (Circle), 51.4927 -.2244|Hammersmith (District), 51.4942 -.225
Hampstead, 51.5568 -.178|Hampstead Heath, 51.5552 -.1646|Hanger Lane, 51.5302 -.2933
Harlesden, 51.5362 -.2575|Harringay Green Lanes, 51.5771 -.0982
Harrow & Wealdstone, 51.5925 -.3351|Harrow-on-the-Hill, 51.5793 -.3366|Hatch End, 51.6098 -.3692
Hatton Cross, 51.4669 -.4227|Headstone Lane, 51.6025 -.3569|Heathrow Terminal 4, 51.4598 -.4476
Heathrow Terminal 5, 51.4723 -.488|Heathrow Terminals 1,2,3, 51.4713 -.4524
Hendon Central, 51.5829 -.2259|Heron Quays, 51.5033 -.0215|High Barnet, 51.6503 -.1943
High Street Kensington, 51.5009 -.1925|Highbury & Islington, 51.546 -.104
Highgate, 51.5777 -.1458|Hillingdon, 51.5538 -.4499|Holborn, 51.5174 -.12
Holland Park, 51.5075 -.206|Holloway Road, 51.5526 -.1132|Homerton, 51.5466 -.0385
Honor Oak Park, 51.4506 -.0441|Hornchurch, 51.5539 .2184|Hounslow Central, 51.4713 -.3665
Hounslow East, 51.4733 -.3564|Hounslow West, 51.4734 -.3855|Hoxton, 51.5314 -.0756
Hyde Park Corner, 51.5027 -.1527|Ickenham, 51.5619 -.4421|Imperial Wharf, 51.4749 -.1828
Island Gardens, 51.4871 -.0101|Kennington, 51.4884 -.1053|Kensal Green, 51.5304 -.225
Kensal Rise, 51.5342 -.2208|Kensington (Olympia), 51.4983 -.2106|Kentish Town, 51.5507 -.1402
Kentish Town West, 51.5465 -.1467|Kenton, 51.5816 -.3162|Kew Gardens, 51.477 -.285
Kilburn, 51.5471 -.2047|Kilburn High Road, 51.5373 -.1911|Kilburn Park, 51.5351 -.1939
King George V, 51.502 .0627|King's Cross St. Pancras, 51.5308 -.1238|Kingsbury, 51.5846 -.2786
Knightsbridge, 51.5015 -.1607|Ladbroke Grove, 51.5172 -.2107|Lambeth North, 51.4991 -.1115
Lancaster Gate, 51.5119 -.1756|Langdon Park, 51.5151 -.0141|Latimer Road, 51.5139 -.2172
Leicester Square, 51.5113 -.1281|Lewisham, 51.4657 -.0142|Leyton, 51.5566 -.0053
Leyton Midland Road, 51.5694 -.0081|Leytonstone, 51.5683 .0083
Leytonstone High Road, 51.5638 .0083|Limehouse, 51.5123 -.0396|Liverpool Street, 51.5178 -.0823
London Bridge, 51.5052 -.0864|London City Airport, 51.5037 .0488|Loughton, 51.6412 .0558
Maida Vale, 51.53 -.1854|Manor House, 51.5712 -.0958|Mansion House, 51.5122 -.094
Marble Arch, 51.5136 -.1586|Marylebone, 51.5225 -.1631|Mile End, 51.5249 -.0332
Mill Hill East, 51.6082 -.2103|Monument, 51.5108 -.0863|Moor Park, 51.6294 -.432
Moorgate, 51.5186 -.0886|Morden, 51.4022 -.1948|Mornington Crescent, 51.5342 -.1387
Mudchute, 51.4902 -.0145|Neasden, 51.5542 -.2503|New Cross, 51.4764 -.0323
New Cross Gate, 51.4753 -.0395|Newbury Park, 51.5756 .0899|North Acton, 51.5237 -.2597
North Ealing, 51.5175 -.2887|North Greenwich, 51.5005 .0039|North Harrow, 51.5846 -.3626
North Wembley, 51.5621 -.3034|Northfields, 51.4995 -.3142|Northolt, 51.5483 -.3687
Northwick Park, 51.5784 -.3184|Northwood, 51.6111 -.424|Northwood Hills, 51.6004 -.4092
Norwood Junction, 51.397 -.0752|Notting Hill Gate, 51.5094 -.1967|Oakwood, 51.6476 -.1318
Old Street, 51.5263 -.0873|Osterley, 51.4813 -.3522|Oval, 51.4819 -.113
Oxford Circus, 51.515 -.1415|Paddington, 51.5154 -.1755|Park Royal, 51.527 -.2841
Parsons Green, 51.4753 -.2011|Peckham Rye, 51.4695 -.07|Penge West, 51.4181 -.0606
Perivale, 51.5366 -.3232|Piccadilly Circus, 51.5098 -.1342|Pimlico, 51.4893 -.1334
Pinner, 51.5926 -.3805|Plaistow, 51.5313 .0172|Pontoon Dock, 51.5021 .0319|Poplar, 51.5077 -.0173
Preston Road, 51.572 -.2954|Prince Regent, 51.5093 .0336|Pudding Mill Lane, 51.5343 -.0139
Putney Bridge, 51.4682 -.2089|Queen's Park, 51.5341 -.2047|Queens Road Peckham, 51.4743 -.0573
Queensbury, 51.5942 -.2861|Queensway, 51.5107 -.1877|Ravenscourt Park, 51.4942 -.2359
Rayners Lane, 51.5753 -.3714|Redbridge, 51.5763 .0454|Regent's Park, 51.5234 -.1466
Richmond, 51.4633 -.3013|Rickmansworth, 51.6404 -.4733|Roding Valley, 51.6171 .0439
Rotherhithe, 51.5016 -.053|Royal Albert, 51.5084 .0465|Royal Oak, 51.519 -.188
Royal Victoria, 51.5091 .0181|Ruislip, 51.5715 -.4213|Ruislip Gardens, 51.5606 -.4103
Ruislip Manor, 51.5732 -.4125|Russell Square, 51.523 -.1244|Seven Sisters, 51.5822 -.0749
Shadwell, 51.5117 -.056|Shepherd's Bush, 51.5046 -.2187|Shepherd's Bush Market, 51.5058 -.2265
Shoreditch High Street, 51.5235 -.0771|Sloane Square, 51.4924 -.1565|Snaresbrook, 51.5808 .0216
South Acton, 51.4997 -.2702|South Ealing, 51.5011 -.3072|South Hampstead, 51.5415 -.1784
South Harrow, 51.5646 -.3521|South Kensington, 51.4941 -.1738|South Kenton, 51.5701 -.3081
South Quay, 51.5007 -.0191|South Ruislip, 51.5569 -.3988|South Tottenham, 51.5804 -.0718
South Wimbledon, 51.4154 -.1919|South Woodford, 51.5917 .0275|Southfields, 51.4454 -.2066
Southgate, 51.6322 -.128|Southwark, 51.504 -.1052|St. James's Park, 51.4994 -.1335
St. John's Wood, 51.5347 -.174|St. Paul's, 51.5146 -.0973|Stamford Brook, 51.495 -.2459
Stanmore, 51.6194 -.3028|Star Lane, 51.5207 .0042|Stepney Green, 51.5221 -.047
Stockwell, 51.4723 -.123|Stonebridge Park, 51.5439 -.2759|Stratford, 51.5416 -.0042
Stratford High Street, 51.5379 -.0006|Stratford International, 51.5448 -.0086
Sudbury Hill, 51.5569 -.3366|Sudbury Town, 51.5507 -.3156|Surrey Quays, 51.4933 -.0475
Swiss Cottage, 51.5432 -.1738|Sydenham, 51.4273 -.0551|Temple, 51.5111 -.1141
Theydon Bois, 51.6717 .1033|Tooting Bec, 51.4361 -.1598|Tooting Broadway, 51.4275 -.168
Tottenham Court Road, 51.5165 -.131|Tottenham Hale, 51.5882 -.0594
Totteridge & Whetstone, 51.6302 -.1791|Tower Gateway, 51.5106 -.0743|Tower Hill, 51.5098 -.0766
Tufnell Park, 51.5567 -.1374|Turnham Green, 51.4951 -.2547|Turnpike Lane, 51.5904 -.1028
Upminster, 51.559 .251|Upminster Bridge, 51.5582 .2343|Upney, 51.5385 .1014
Upper Holloway, 51.5636 -.1291|Upton Park, 51.5352 .0343|Uxbridge, 51.5463 -.4786
Vauxhall, 51.4861 -.1253|Victoria, 51.4965 -.1447|Walthamstow Central, 51.583 -.0195
Walthamstow Queen's Road, 51.5815 -.0238|Wandsworth Road, 51.4702 -.139|Wanstead, 51.5775 .0288
Wanstead Park, 51.5518 .0264|Wapping, 51.5043 -.0558|Warren Street, 51.5247 -.1384
Warwick Avenue, 51.5235 -.1835|Waterloo, 51.5036 -.1143|Watford, 51.6573 -.4177
Watford High Street, 51.6527 -.3917|Watford Junction, 51.6639 -.3962
Wembley Central, 51.5519 -.2963|Wembley Park, 51.5635 -.2795|West Acton, 51.518 -.2809
West Brompton, 51.4872 -.1953|West Croydon, 51.3786 -.102|West Finchley, 51.6095 -.1883
West Ham, 51.5287 .0056|West Hampstead, 51.5469 -.1906|West Harrow, 51.5795 -.3533
West India Quay, 51.507 -.0203|West Kensington, 51.4907 -.2065|West Ruislip, 51.5696 -.4376
West Silvertown, 51.5027 .0226|Westbourne Park, 51.521 -.2011|Westferry, 51.5097 -.0265
Westminster, 51.501 -.1254|White City, 51.512 -.2239|Whitechapel, 51.5194 -.0612
Willesden Green, 51.5492 -.2215|Willesden Junction, 51.5326 -.2478|Wimbledon, 51.4214 -.2064
Wimbledon Park, 51.4343 -.1992|Wood Green, 51.5975 -.1097|Wood Lane, 51.5098 -.2242
Woodford, 51.607 .0341|Woodgrange Park, 51.5491 .0446|Woodside Park, 51.6179 -.1856
Woolwich Arsenal, 51.49 .069
`;

export function readStations(): Station[] {
	return STATIONS.trim()
		.split(/[|\n]/)
		.map((row) => {
			const [, name, latitude, longitude] = row.match(/^(.+), (\S+) (\S+)$/)!;
			return { name: name!, latitude: Number(latitude), longitude: Number(longitude) };
		});
}
