/**
 * What boards put into brackets that says how a text is meant, and not what it continues: no series unless an operator says so.
 * Names of columns are left alone even where they are plain words (`[부고]`, `[인사]`, `[Obituaries]`): those are series.
 */
export const SERIES_LABELS: readonly string[] = [
  // How urgent, and at which stage
  '속보', '긴급', '단독', '특종', '상보', '종합', '재송', '수정', '정정', '정정보도', '추가', '업데이트', '마감', '완료', '예고',
  // To the board's readers
  '공지', '공지사항', '알림', '안내', '필독', '중요', '참고', '광고', '홍보', '협찬',
  // What is in it
  '포토', '사진', '화보', '영상', '동영상', '그래픽', '표', '전문', '펌', '스크랩', '질문', '답변', '잡담',
  // The same in English
  'breaking', 'breaking news', 'urgent', 'exclusive', 'update', 'updated', 'developing', 'correction', 'corrected', 'clarification',
  'notice', 'notices', 'announcement', 'announcements', 'important', 'read first', 'info', 'ad', 'advertisement', 'sponsored',
  'photo', 'photos', 'video', 'videos', 'graphic', 'full text', 'question', 'q', 'answer', 'a', 'q&a', 'off topic', 'ot', 're', 'fw', 'fwd',
] // prettier-ignore
