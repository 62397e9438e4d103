/** Halves of towns and names of people that sound like a place one might live in, and are none. */
const FRONTS =
  'Ash Birch Bram Calder Cedar Clear Copper Dell Drift Elder Elk Ember Fair Fern Fox Glen Gold Granite Harrow Haven Hazel Heron High Hollow Iron Juniper Kestrel Lark Linden Long Maple Marsh Mead Mill Moss North Oak Otter Pebble Pine Quail Quarry Raven Reed River Rowan Sable Sage Silver Slate Spring Stone Swan Tamar Thorn Timber Vale Wander Wheat White Willow Winter Wren Yarrow'.split(
    ' ',
  );
const BACKS =
  'bank bridge brook burn bury by cliff combe crest dale field ford gate ham haven holm hurst lake ley mere mont moor mouth port ridge shaw side stead ton vale view ville water well wick wood worth'.split(
    ' ',
  );

export const STATE_CODES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  );

/** 2,516 towns. */
export const TOWNS: readonly string[] = FRONTS.flatMap((front) => BACKS.map((back) => front + back));

export const SURNAMES: readonly string[] =
  'Abernoth Adeyemi-Holt Bellweather Birchall Castellane Corvane Dunmoor Eszterby Fairbourne Galvão Hawksley Iversholt Jansdotter Kowalcek Lindqvister Marchetty Nakamori Núñez-Vale Okonkwole Oyelaran Pennywhite Quillfeather Ravensworth Søndergard Tanakawa Underhollow Varghesen Whitlocke Xiangwei Yarborne Zamoranez'.split(
    ' ',
  );

export const SAINTS: readonly string[] = 'Alder Brisa Corwin Delphine Emeric Fiora Gwenna Hilmar Isolde Jorun'.split(
  ' ',
);
