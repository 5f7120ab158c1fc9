namespace HandbookGen.Parsing.Dialects;

/// <summary>GitHub's names for the emoji of Unicode 12 to 14, which Markdig's table ends before.</summary>
internal static class NewerEmoji
{
    public static readonly (string Name, string Sign)[] Signs =
    [
        // Circles and squares.
        ("orange_circle", "🟠"), ("yellow_circle", "🟡"), ("green_circle", "🟢"), ("purple_circle", "🟣"), ("brown_circle", "🟤"),
        ("red_square", "🟥"), ("orange_square", "🟧"), ("yellow_square", "🟨"), ("green_square", "🟩"), ("blue_square", "🟦"),
        ("purple_square", "🟪"), ("brown_square", "🟫"), ("brown_heart", "🤎"), ("white_heart", "🤍"),

        // Faces, hands and people.
        ("yawning_face", "🥱"), ("smiling_face_with_tear", "🥲"), ("disguised_face", "🥸"), ("melting_face", "🫠"), ("saluting_face", "🫡"),
        ("face_with_peeking_eye", "🫣"), ("dotted_line_face", "🫥"), ("face_with_diagonal_mouth", "🫤"), ("face_holding_back_tears", "🥹"),
        ("pinching_hand", "🤏"), ("pinched_fingers", "🤌"), ("heart_hands", "🫶"), ("mechanical_arm", "🦾"), ("mechanical_leg", "🦿"),
        ("ear_with_hearing_aid", "🦻"), ("anatomical_heart", "🫀"), ("lungs", "🫁"), ("ninja", "🥷"), ("people_hugging", "🫂"),
        ("standing_person", "🧍"), ("kneeling_person", "🧎"),

        // Animals and plants.
        ("orangutan", "🦧"), ("guide_dog", "🦮"), ("skunk", "🦨"), ("otter", "🦦"), ("sloth", "🦥"), ("flamingo", "🦩"), ("bison", "🦬"),
        ("mammoth", "🦣"), ("beaver", "🦫"), ("dodo", "🦤"), ("feather", "🪶"), ("seal", "🦭"), ("cockroach", "🪳"), ("fly", "🪰"),
        ("worm", "🪱"), ("potted_plant", "🪴"), ("coral", "🪸"), ("lotus", "🪷"),

        // Food.
        ("oyster", "🦪"), ("garlic", "🧄"), ("onion", "🧅"), ("waffle", "🧇"), ("falafel", "🧆"), ("butter", "🧈"), ("ice_cube", "🧊"),
        ("mate", "🧉"), ("beverage_box", "🧃"), ("blueberries", "🫐"), ("olive", "🫒"), ("bell_pepper", "🫑"), ("teapot", "🫖"),
        ("bubble_tea", "🧋"),

        // Things.
        ("parachute", "🪂"), ("ringed_planet", "🪐"), ("yo_yo", "🪀"), ("kite", "🪁"), ("diving_mask", "🤿"), ("safety_vest", "🦺"),
        ("banjo", "🪕"), ("diya_lamp", "🪔"), ("axe", "🪓"), ("drop_of_blood", "🩸"), ("adhesive_bandage", "🩹"), ("stethoscope", "🩺"),
        ("chair", "🪑"), ("razor", "🪒"), ("manual_wheelchair", "🦽"), ("motorized_wheelchair", "🦼"), ("auto_rickshaw", "🛺"),
        ("rock", "🪨"), ("wood", "🪵"), ("hut", "🛖"), ("pickup_truck", "🛻"), ("roller_skate", "🛼"), ("magic_wand", "🪄"),
        ("nesting_dolls", "🪆"), ("sewing_needle", "🪡"), ("knot", "🪢"), ("military_helmet", "🪖"), ("accordion", "🪗"), ("coin", "🪙"),
        ("boomerang", "🪃"), ("carpentry_saw", "🪚"), ("screwdriver", "🪛"), ("hook", "🪝"), ("ladder", "🪜"), ("elevator", "🛗"),
        ("mirror", "🪞"), ("window", "🪟"), ("plunger", "🪠"), ("mouse_trap", "🪤"), ("bucket", "🪣"), ("toothbrush", "🪥"),
        ("headstone", "🪦"), ("placard", "🪧"), ("ring_buoy", "🛟"), ("low_battery", "🪫"), ("identification_card", "🪪"),
    ];
}
