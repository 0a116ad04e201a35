package org.meguri.insight.skills.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for skills. */
@MessageBundle("skill")
public interface SkillMessages {

    @Message
    String addSkill();

    @Message
    String codeHint();

    @Message
    String areas();

    @Message
    String areasText();

    @Message
    String areaJa();

    @Message
    String areaEn();

    @Message
    String title();

    @Message
    String titleOf(String name);

    @Message
    String lead();

    @Message
    String levels();

    @Message
    String level0();

    @Message
    String level1();

    @Message
    String level2();

    @Message
    String level3();

    @Message
    String level4();

    @Message
    String area(String area);

    @Message
    String reached(long part, long whole);

    @Message
    String colSkill();

    @Message
    String colLevel();

    @Message
    String colTarget();

    @Message
    String colWhy();

    @Message
    String level(int level);

    @Message
    String target(int level);

    @Message
    String noTarget();

    @Message
    String whyNothing();

    @Message
    String whyPassed();

    @Message
    String whyTries(int tries, int months);

    @Message
    String whyConfirmed();

    @Message
    String whyReused();

    @Message
    String noModule();

    @Message
    String isReached();

    @Message
    String map();

    @Message
    String mapLead(int fewest);

    @Message
    String mapNone();

    @Message
    String colUnit();

    @Message
    String colPeople();

    @Message
    String colAll();

    @Message
    String members(String unit);

    @Message
    String membersLead();

    @Message
    String membersNone();

    @Message
    String colName();

    @Message
    String model();

    @Message
    String modelLead();

    @Message
    String colCode();

    @Message
    String colModules();

    @Message
    String group_STAFF();

    @Message
    String group_LEADER();

    @Message
    String group_MANAGER();

    @Message
    String edit();

    @Message
    String editTitle(String code);

    @Message
    String fieldJa();

    @Message
    String fieldEn();

    @Message
    String fieldModules();

    @Message
    String fieldModulesHint();

    @Message
    String fieldRetired();

    @Message
    String retired();

    @Message
    String save();

    @Message
    String toMap();

    @Message
    String toModel();

    @Message
    String levelsBare();

    @Message
    String outOfReach();

    @Message
    String outOfReachText();
}
