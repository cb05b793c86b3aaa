"use strict";var ce=Object.defineProperty;var Wt=Object.getOwnPropertyDescriptor;var Kt=Object.getOwnPropertyNames;var Jt=Object.prototype.hasOwnProperty;var Xt=(e,t)=>{for(var r in t)ce(e,r,{get:t[r],enumerable:!0})},Yt=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of Kt(t))!Jt.call(e,o)&&o!==r&&ce(e,o,{get:()=>t[o],enumerable:!(n=Wt(t,o))||n.enumerable});return e};var qt=e=>Yt(ce({},"__esModule",{value:!0}),e);var fr={};Xt(fr,{document:()=>Ze,gitlab:()=>Qe,html:()=>Nt,junit:()=>_t,sarif:()=>Ht});module.exports=qt(fr);var J="https://github.com/campaign-ims-check/campaign-ims-check",hr=`${J.replace("github.com","raw.githubusercontent.com")}/main/dist/campaign-ims.schema.json`,R=e=>`${J}/blob/main/docs/rules/${e}.md`;var $=["error","warning","notice"],D=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];var T=e=>e.charAt(0).toUpperCase()+e.slice(1);function L({instances:e},t,r,n){let o=e.some(i=>i.name===t&&i.estate!==r&&i.repository===n);return[...n===void 0?[]:[n],...o&&r!==""?[r]:[],t].join(": ")}function Y(e,{instance:t,estate:r,repository:n=""}){return t===null||t==="default"?n:L(e,t,r,n||void 0)}function q(e){let{instances:t}=e,r=De(e.checks),n=De(e.findings),o=D.map(i=>({section:i,cells:t.map(({name:s,estate:a,repository:l})=>{let c=u=>[s,null].flatMap(p=>n.get(X({section:i,repository:l,estate:u,instance:p}))??[]),d=c(a);return Zt(r.get(X({section:i,repository:l,estate:a,instance:s}))??[],d.length>0?d:c(""))})}));return{instances:t.map(({name:i,estate:s,repository:a})=>L(e,i,s,a)),rows:o}}var X=({section:e,repository:t,estate:r,instance:n})=>JSON.stringify([e,t,r,n]);function De(e){let t=new Map;for(let r of e){let n=t.get(X(r));n?n.push(r):t.set(X(r),[r])}return t}function Zt(e,t){let r=n=>e.some(o=>o.status===n);return r("fail")?$.find(n=>t.some(o=>o.level===n))??"error":e.some(({status:n,reason:o})=>n==="pass"&&o!==null)?"suppressed":r("pass")?r("not-checked")?"partial":"pass":r("not-checked")?"not-checked":null}function _(e){let t=en(e),r=new Map;for(let{reason:n,rule:o,places:i}of Qt(e.checks)){let s=t(i),a=JSON.stringify([n,s]),l=r.get(a);l?l.rules.push(o):r.set(a,{reason:n,rules:[o],owners:s})}return[...r.values()]}function Qt(e){let t=new Map;for(let r of e){let{status:n,reason:o,rule:i}=r;if(n!=="not-checked"||o===null)continue;let s=JSON.stringify([o,i]),a=t.get(s)??{reason:o,rule:i,places:new Map};t.set(s,a),a.places.set(de(r),r)}return t.values()}var de=({repository:e,estate:t,instance:r})=>JSON.stringify([e,t,r]);function en(e){let t=new Set(e.checks.map(de)),r=new Map;for(let i of e.checks)r.set(i.repository,(r.get(i.repository)??new Set).add(de(i)));let n=new Map,o=(i,{instance:s,estate:a,repository:l})=>{let c=n.get(i)??L(e,s,a,l);return n.set(i,c),c};return i=>{if(i.size===t.size)return[];let s=new Map;for(let[a,l]of i)s.set(l.repository,[...s.get(l.repository)??[],o(a,l)]);return[...s].flatMap(([a,l])=>a!==void 0&&l.length===r.get(a)?.size?[a]:l)}}var z={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var tn=new TextEncoder,pe=(e,t)=>t==="bytes"?tn.encode(e).length:e.length;function _e(e,t,r){let n=s=>`
*… ${s} more*
`,o=e.map(({head:s,foot:a,rows:l})=>pe(s+a+n(l.length),r)),i=t-o.reduce((s,a)=>s+a,0);return e.map(({head:s,rows:a,foot:l})=>{let c=a.findIndex(d=>(i-=pe(d,r),i<0));return c===-1?s+a.join("")+l:(i+=pe(a[c]??"",r),s+a.slice(0,c).join("")+n(a.length-c)+l)}).join("")}function nn({findings:e,summary:t,source:r,instances:n}){if(n.length===0&&e.length===0)return"✅ Campaign IMS: nothing to check";let o=r.base!==null||e.some(({state:c})=>c==="existing"),i=e.filter(({state:c})=>c==="new"),[s,a]=i.length===0&&t.verdict==="fail"?[e,""]:[i,o?"new ":""],l=s.length===0?`nothing ${a}is wrong`:rn(s,a);return`${t.verdict==="pass"?"✅":"❌"} Campaign IMS: ${l}`}function ze(e){let{findings:t,source:r,files:n,instances:o,repositories:i}=e,s=`### ${nn(e)}`;if(o.length===0&&t.length===0){let d=V(n.tracked,"tracked file");return[s,`None of the ${d} that were asked about is a Campaign external account, operator group or server file.`]}let a=i?` of ${i.length===1?"1 repository":`${i.length} repositories`}`:"",l=t.filter(({state:d})=>d==="existing").length,c=r.base===null&&l===0?"":l===0?"; nothing was wrong before":`; ${V(l,"finding")} from before`;return[s,`${V(o.length,"instance")} in ${V(n.read,"file")}${a}, out of ${n.tracked} tracked${c}.`]}function rn(e,t){return $.map(n=>[e.filter(o=>o.level===n).length,n]).filter(([n])=>n>0).map(([n,o])=>V(n,t+o)).join(", ")}var V=(e,t)=>`${e} ${t}${e===1?"":"s"}`;var Mr=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",t=""])=>[...e].map((r,n)=>[r,t[n]??""]))),Be=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var on=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var sn=e=>Be.test(e);var w=e=>Be.test(e)?[...e].map(t=>sn(t)?`<${on(t)}>`:t).join(""):e;var Ge=1e3,an=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,ln=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,cn="​";function M(e){return Ve(e).split(/("[^"]*")/).map(r=>/^"[^"]+"$/.test(r)?He(r.slice(1,-1)):We(r.replace(ln,`$&${cn}`))).join("")}var S=e=>He(Ve(e)),Ve=e=>w(e.length>Ge?`${e.slice(0,Ge)}…`:e),He=e=>`<code>${We(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,We=e=>e.replace(an,t=>`&#${t.charCodeAt(0)};`);var Z=e=>e.split("/").map(dn).join("/").replace(/^\//,".//"),dn=e=>e.split(/(\\x(?:[89a-f][\da-f]|5c))/).map((t,r)=>r%2===1?`%${t.slice(2).toUpperCase()}`:pn(t)).join(""),pn=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`);var mn=/^[\w.-]+\/[\w.-]+$/;function Q({repositories:e},t){let r=new Map((e??[]).map(({name:n,revision:o})=>[n,o]));return({path:n,start:o,end:i},s)=>{let a=t&&F(t,s),l=t?.revision??r.get(s??"")??null;if(a===null||l===null)return null;let c=i.line>o.line?`-L${i.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${Z(n)}#L${o.line}${c}`}}function F({server:e,repository:t},r){let n=t??r??"";return mn.test(n)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${n}`:null}var ee=e=>[...e].sort(({summary:t},{summary:r})=>{let n=$.map(o=>r[o]-t[o]);return[+(r.verdict==="fail")-+(t.verdict==="fail"),...n].find(o=>o!==0)??0});var Xe={error:"❌",warning:"⚠️",notice:"ℹ️"},un={...Xe,pass:"✅",suppressed:"🔕 suppressed",partial:"✅ in part","not-checked":"➖"},te=6;function Ye(e,t){let{findings:r,suppressed:n,weakened:o}=e,i=gn(Q(e,t.links)),s=r.filter(({state:p,section:f})=>p==="new"&&f!=="Restart").sort(fn),a=r.filter(({state:p,section:f})=>p==="existing"&&f!=="Restart"),l=r.filter(({section:p})=>p==="Restart"),c=(p,f=null)=>Ke([Y(e,p)].find(g=>g!==f)),u=[{head:`${[...ze(e),...t.notes.map(M)].join(`

`)}

`,rows:[],foot:""},...e.repositories?hn(e):e.instances.length>0?[yn(e)]:[],...me("This change takes from the checks",o.map(({path:p,message:f,repository:g})=>`- ⚠️ ${S(p)}: ${M(f)}${Ke(g)}
`)),...me(e.source.base===null?"Findings":"New findings",s.map(p=>Je(p,i,c(p)))),...me("After merging, restart",l.map(p=>`- ${M([p.message,p.help].filter(Boolean).join(" "))}${c(p,p.instance)}
`)),...ne("Existing findings",a.map(p=>Je(p,i,c(p)))),...ne("Suppressed",n.map(p=>`- ${i(p,p.repository)} ${S(p.rule)}: ${M(p.reason)}${c(p)}
`)),...ne("Not checked, and how to change that",_(e).map(({reason:p,rules:f,owners:g})=>`- ${f.map(S).join(", ")}: ${M(p)}${g.length>0?` · ${qe(g)}`:""}
`))];return _e(u,t.limit,t.unit)}var fn=(e,t)=>$.indexOf(e.level)-$.indexOf(t.level),me=(e,t)=>t.length>0?[{head:`#### ${e} (${t.length})

`,rows:t,foot:`
`}]:[],ne=(e,t)=>t.length>0?[{head:`<details><summary>${e} (${t.length})</summary>

`,rows:t,foot:`
</details>

`}]:[],gn=e=>(t,r)=>{let n=S(`${t.path}:${t.start.line}:${t.start.column}`),o=e(t,r);return o===null?n:`[${n}](${o})`},Ke=(e="")=>e===""?"":` · ${S(e)}`;function Je(e,t,r){let{level:n,message:o,rule:i,help:s,symptom:a,related:l}=e,c=[...l.map(u=>`${M(u.note)}: ${t(u,e.repository)}`),...s===null?[]:[`Remedy: ${M(s)}`],...a===null?[]:[`Users see: ${M(z[a])}`]];return`- ${Xe[n]} **${t(e,e.repository)}** ${M(o)} [${S(i)}](${R(encodeURIComponent(i))})${r}
`+c.map(u=>`  - ${u}
`).join("")}function hn({repositories:e=[],shared:t=[]}){let r=({name:o,summary:i})=>`| ${i.verdict==="pass"?"✅":"❌"} ${S(o)} | ${$.map(s=>i[s]||"").join(" | ")} |
`;return[{head:`| repository | ${$.map(o=>`${o}s`).join(" | ")} |
| --- |${" ---: |".repeat($.length)}
`,rows:ee(e).map(r),foot:`
`},...ne("In several repositories",t.map(o=>`- ${M(o.message)} ${qe(o.repositories)}
`))]}var qe=e=>e.length>te?`${e.slice(0,te).map(S).join(", ")} and ${e.length-te} more`:e.map(S).join(", ");function yn(e){let{instances:t,rows:r}=q(e),n=a=>`| ${a.join(" | ")} |
`,o=r.map(({section:a,cells:l})=>({section:T(a),cells:l.map(c=>c===null?"":un[c])})),[i,s]=t.length<=te?[t.map(S),o.map(({section:a,cells:l})=>[a,...l])]:[o.map(({section:a})=>a),t.map((a,l)=>[S(a),...o.map(({cells:c})=>c[l]??"")])];return{head:n(["",...i])+n(["---",...i.map(()=>"---")]),rows:s.map(n),foot:`
`}}var Ze=({report:e},{links:t})=>`${Ye(e,{links:t,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var bn={error:"critical",warning:"minor",notice:"info"};function Qe({report:e}){let t=new Map,r=o=>{let i=t.get(o)??0;return t.set(o,i+1),i===0?o:`${o}-${i+1}`},n=e.findings.map(({message:o,help:i,rule:s,level:a,path:l,start:c,end:d,fingerprint:u,repository:p})=>({type:"issue",categories:["Bug Risk"],description:i===null?o:`${o} ${i}`,check_name:s,fingerprint:r(p===void 0?u:`${p}:${u}`),severity:bn[a],location:{path:p===void 0?l:`${p}/${l}`,lines:{begin:c.line,end:d.line}}}));return`${JSON.stringify(n,null,2)}
`}var et=require("node:crypto"),ue=e=>(0,et.createHash)("sha256").update(e,"utf8").digest("base64");var A=6;function rt(e){let t=e.trim().replace(/^@/,""),r=kn.test(e)?[xn(e),nt(e),nt(e).replaceAll("/","\\/")]:[];return[e,t,...r,w(e),e.toLowerCase(),...$n(t)]}var kn=/[&<>"'\\/]/,tt=/[\s,;&<>"'\\/]+/,$n=e=>tt.test(e)?e.split(tt).filter(t=>t.length>=A&&!wn(t)):[],wn=e=>/^[a-z\s_.-]*$/i.test(e)||/^[\d.]*$/.test(e),xn=e=>e.replace(/[&<>"']/g,t=>vn[t]??t),vn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"},nt=e=>JSON.stringify(e).slice(1,-1);var Sn=16,Rn=32,fe=/[^\s"']*/y;function Ln(e,t){return fe.lastIndex=t,fe.test(e),fe.lastIndex-t}function ge(e){let t=new Map;for(let r of new Set([...e].flatMap(rt))){if(r.length<A)continue;let n=r.slice(0,A),o=t.get(n);o?o.push(r):t.set(n,[r])}return r=>{let n=[];for(let o=0;t.size>0&&o+A<=r.length;o++){let i=t.get(r.slice(o,o+A))??[],s=i.length>Rn?Ln(r,o):i.reduce((a,l)=>Math.max(a,Mn(l,r,o)),0);s!==0&&(n.push({start:o,end:o+s}),o+=s-1)}return n}}function Mn(e,t,r){let n=A;for(;n<e.length&&e[n]===t[r+n];)n+=1;return n===e.length||n>=Sn||t[r+n]==="…"?n:0}var st="secret|passwo?r?d|pass(?:phrase|_)|pwd|token|api[_-]?key|priv(?:ate)?[_-]?key|xtkKey",to=new RegExp(st,"i"),Cn="\\\\(?:u00|x)(?:[46][1-9a-f]|[57][\\da])",H=new RegExp(`${st}|${Cn}`,"gi");var at=/(:\/\/[^\s/?#@:]*:)[^\s/?#@]+(?=@)/g,En=/[\w.-]*/y,he=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,ye=/"[^"]*|'[^']*/y,In=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,Tn=/\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y,jn=/[ \t]*(?:[,}\]\r\n]|#|$)/y,lt=/[^\n]*/y,ot=/[\w:.-]*/y,be=/(?:[^"'<>]|"[^"<]*"|'[^'<]*')*(?=\/>)/y,Pn=/[^>]*>[^<]*/y;function ke(e){let t=[...e.matchAll(at)].map(({0:r,1:n="",index:o})=>({start:o+n.length,end:o+r.length}));H.lastIndex=0;for(let r=H.exec(e);r;r=H.exec(e)){let n=j(En,e,H.lastIndex),o=An(e,r.index)?On(e,r.index):Fn(e,r.index,n);o&&o.end>o.start&&t.push(o),H.lastIndex=Math.max(n,o?.end??0)}return t}function On(e,t){let r=e.lastIndexOf("<",t)+1,n=j(ot,e,r);if(be.lastIndex=n,be.test(e))return{start:n,end:be.lastIndex};let o=e.indexOf(`</${e.slice(r,n)}`,n),i=o!==-1&&j(ot,e,o+2)===o+2+n-r;return{start:n,end:i?o:Math.max(j(Pn,e,n),j(lt,e,n))}}function Fn(e,t,r){if(he.lastIndex=r,!he.test(e))return null;let n=he.lastIndex;if(e[n]==="["||e[n]==="{")return{start:n,end:Nn(e,n)};if(ye.lastIndex=n,ye.test(e)){let i=ye.lastIndex+1,s=e.slice(r,n).includes("=")?Tn:jn;s.lastIndex=i;let a=s.test(e)||i>e.length?i-1:j(lt,e,i);return{start:n+1,end:a}}let o=j(In,e,n);return{start:n,end:e[o]===`
`||o===e.length?Un(e,t,o):o}}var An=(e,t)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,t-101),t));function Nn(e,t){let r=0;for(let n=t;n<e.length;n++)if((e[n]==="["||e[n]==="{")&&(r+=1),(e[n]==="]"||e[n]==="}")&&(r-=1),r===0)return n;return e.length}function Un(e,t,r){let n=e.lastIndexOf(`
`,t)+1,o=j(it,e,n)-n,i=r;for(;i<e.length;){let s=j(it,e,i+1),a=s-i-1>o||s-i-1===o&&e.startsWith("- ",s),l=e[s]===`
`||e[s]==="\r";if(!a&&!l)break;let c=e.indexOf(`
`,s);i=c===-1?e.length:c}return i}var it=/[ \t]*/y;function j(e,t,r){return e.lastIndex=r,e.test(t)?e.lastIndex:r}var ct="•••";function N(e){let t=[0],r=!1,n=o=>{for(;!r&&!o();){let i=e.indexOf(`
`,t.at(-1));i===-1?r=!0:t.push(i+1)}};return{position(o){n(()=>(t.at(-1)??0)>o);let i=0,s=t.length-1;for(;i<s;){let a=i+s+1>>1;(t[a]??0)<=o?i=a:s=a-1}return{line:i+1,column:o-(t[i]??0)+1}},offset(o){return n(()=>t.length>=o),t[o-1]??e.length},text(o){n(()=>t.length>o);let i=t[o-1];if(i===void 0)return"";let s=t[o];return e.slice(i,s===void 0?void 0:s-1).replace(/\r$/,"")}}}var $e=80,re=4096,dt=500;function mt(e,t,{start:r,end:n},o,i=zn(e)){let s=i.text(r.line),a=i.offset(r.line),l=r.column-1,c=Math.min(s.length,n.line===r.line?n.column-1:s.length),d=Math.max(0,l-$e),u=Math.min(s.length,Math.max(c,l)+$e),p=Math.min(c,l+2*$e),f=Dn(e,a+d,a+(p<c?p:u),Bn(t,o)),g=(b,k)=>Hn(e,a+b,a+k,f);return{before:(d>0?"…":"")+g(d,l),marked:g(l,p)+(p<c?"…":""),after:p<c?"":g(c,u)+(u<s.length?"…":"")}}function Dn(e,t,r,{spans:n,find:o}){let i=ut(e,Math.max(0,t-dt),r+dt,o),s=[];for(let l=Vn(n,t);(n[l]?.start??r)<r;l++)s.push(n[l]);return[..._n(e,t,r),...i,...s].filter(l=>l.end>l.start&&l.end>t&&l.start<r).sort((l,c)=>l.start-c.start)}var ut=(e,t,r,n)=>n(e.slice(t,r)).map(o=>({start:t+o.start,end:t+o.end})),W=null;function _n(e,t,r){let n=Math.max(0,Math.floor(t/re)-1)*re,o=Math.ceil(r/re)*re;return(W?.from!==n||W.to!==o||W.text!==e)&&(W={text:e,from:n,to:o,spans:ut(e,n,o,ke)}),W.spans}var we={text:"",index:N("")};function zn(e){return we.text!==e&&(we={text:e,index:N(e)}),we.index}var pt=new WeakMap;function Bn(e,t){let r=pt.get(t)??{byPath:Gn(t),find:ge(t.map(({value:n})=>n))};return pt.set(t,r),{spans:r.byPath.get(e)??[],find:r.find}}function Gn(e){let t=new Map;for(let{path:r,span:n}of[...e].sort((o,i)=>o.span.start-i.span.start)){let o=t.get(r)??[],i=o.at(-1);i&&n.start<=i.end?o[o.length-1]={start:i.start,end:Math.max(i.end,n.end)}:o.push(n),t.set(r,o)}return t}function Vn(e,t){let[r,n]=[0,e.length];for(;r<n;){let o=r+n>>1;(e[o]?.end??0)>t?n=o:r=o+1}return r}function Hn(e,t,r,n){let o="",i=t;for(let s of n)s.end<=i||s.start>=r||(o+=w(e.slice(i,Math.max(i,s.start)).replaceAll("	"," "))+ct,i=Math.min(r,s.end));return o+w(e.slice(i,Math.max(i,r)).replaceAll("	"," "))}var E=class{constructor(t){this.text=t}text};function m(e,...t){return new E(e.reduce((r,n,o)=>r+xe(t[o-1]??null)+n))}var P=e=>new E(e.map(xe).join(""));function xe(e){return e===null?"":e instanceof E?e.text:typeof e=="object"?e.map(xe).join(""):Wn(String(e))}var Wn=e=>w(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,t=>`<U+${t.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`);function ft({findings:e,repositories:t},r,n){let o=(c,d)=>{let u=e.filter(p=>p[c]===d).length;return m`<label class="${d}"><input type="checkbox" name="${c}" value="${d}" checked=""/> ${d} <b>${u}</b></label>`},i=$.filter(c=>e.some(d=>d.level===c)),s=e.some(({state:c})=>c==="existing"),a=({sections:c})=>c.reduce((d,u)=>d+u.findings.length,0),l=r.map(c=>Se(c.label,a(c)));return m`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${i.map(c=>o("level",c))}</fieldset>
${s?m`<fieldset><legend>State</legend>${o("state","new")}${o("state","existing")}</fieldset>`:null}
${t?ve("Repository","repository",Kn(e)):null}
${ve("Instance","instance",l)}
${ve("Rule","rule",Jn(e,n))}
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}var ve=(e,t,r)=>m`<label class="pick">${e} <select name="${t}"><option value="">all</option>${r}</select></label>`,Se=(e,t)=>m`<option value="${e}">${e} (${t})</option>`,Kn=e=>[...gt(e,({repository:t=""})=>t)].map(([t,r])=>Se(t,r));function Jn(e,t){let r=gt(e,({rule:i})=>i),n=new Map(e.map(({rule:i,section:s})=>[i,s])),o=t.map(({id:i})=>i);return D.flatMap(i=>{let s=[...r.keys()].filter(a=>n.get(a)===i).sort((a,l)=>o.indexOf(a)-o.indexOf(l));return s.length===0?[]:[m`<optgroup label="${T(i)}">${s.map(a=>Se(a,r.get(a)??0))}</optgroup>`]})}function gt(e,t){let r=new Map;for(let n of e)r.set(t(n),(r.get(t(n))??0)+1);return r}function yt(e){let t=new Map(e.instances.map(({name:r,estate:n,repository:o})=>[L(e,r,n,o),[]]));for(let r of e.findings){let n=Re(e,r),o=t.get(n);o?o.push(r):t.set(n,[r])}return[...t].filter(([,r])=>r.length>0).map(([r,n],o)=>({id:`g${o}`,label:r,repository:n[0]?.repository,sections:D.map((i,s)=>({id:`g${o}-${s}`,section:i,findings:n.filter(a=>a.section===i)})).filter(i=>i.findings.length>0)}))}function Re(e,{instance:t,estate:r,repository:n}){return t!==null?L(e,t,r,n):n===void 0?ht:`${n}: ${ht}`}var ht="several instances",v=e=>P(e.split(/("[^"]*")/).map(t=>/^"[^"]+"$/.test(t)?m`<code>${t.slice(1,-1)}</code>`:m`${t}`)),x=(e,t,r)=>r.some(n=>n!==null&&n.text!=="")?m`<section id="${e}"><h2>${t}</h2>${r}</section>`:null,B=(e,t)=>m`<div class="wide" role="region" aria-label="${e}" tabindex="0">${t}</div>`;function bt(e,t,r,n){let{findings:o}=e.report;if(o.length===0)return m`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let i=Xn(e,n),s=t.map(({id:a,label:l,sections:c})=>m`<section class="instance" id="${a}" tabindex="-1"><h3>${l}</h3>
${c.map(d=>m`<section class="group" id="${d.id}" tabindex="-1"><h4>${T(d.section)}</h4>
${d.findings.map(u=>i(u,l))}</section>
`)}</section>
`);return x("findings","Findings",[ft(e.report,t,r),...s])}function Xn({texts:e,secrets:t},r){let n=new Map,o=(s,a)=>{let l=`${s.path}:${s.start.line}:${s.start.column}`,c=r(s,a);return c===null?m`<span class="place">${l}</span>`:m`<a class="place" href="${c}" rel="noreferrer">${l}</a>`},i=s=>{let a=e.get(s.path);if(a===void 0)return null;let l=n.get(s.path)??N(a);n.set(s.path,l);let{before:c,marked:d,after:u}=mt(a,s.path,s,t,l);return m`<pre><span class="no">${s.start.line}</span><code>${c.trimStart()}<mark>${d}</mark>${u.trimEnd()}</code></pre>\n`};return(s,a)=>{let{rule:l,level:c,state:d,message:u,help:p,related:f,symptom:g,repository:b}=s,k=[...f.map(h=>m`<dt>See</dt><dd>${o(h,b)}: ${v(h.note)}</dd>`),...p===null?[]:[m`<dt>Remedy</dt><dd>${v(p)}</dd>`],...g===null?[]:[m`<dt>Users see</dt><dd>${z[g]}</dd>`]];return m`<article data-level="${c}" data-state="${d}"${b===void 0?null:m` data-repository="${b}"`} data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${c}">${c}</span>${d==="existing"?m` <span class="badge old">existing</span>`:null} <span class="message">${v(u)}</span></h5>
<p class="where">${o(s,b)} <a class="rule" href="${R(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${i(s)}${k.length>0?m`<dl>${k}</dl>`:null}</article>
`}}var K=class{diff(t,r,n={}){let o;typeof n=="function"?(o=n,n={}):"callback"in n&&(o=n.callback);let i=this.castInput(t,n),s=this.castInput(r,n),a=this.removeEmpty(this.tokenize(i,n)),l=this.removeEmpty(this.tokenize(s,n));return this.diffWithOptionsObj(a,l,n,o)}diffWithOptionsObj(t,r,n,o){var i;let s=y=>{if(y=this.postProcess(y,n),o){setTimeout(function(){o(y)},0);return}else return y},a=r.length,l=t.length,c=1,d=a+l;n.maxEditLength!=null&&(d=Math.min(d,n.maxEditLength));let u=(i=n.timeout)!==null&&i!==void 0?i:1/0,p=Date.now()+u,f=[{oldPos:-1,lastComponent:void 0}],g=this.extractCommon(f[0],r,t,0,n);if(f[0].oldPos+1>=l&&g+1>=a)return s(this.buildValues(f[0].lastComponent,r,t));let b=-1/0,k=1/0,h=()=>{for(let y=Math.max(b,-c);y<=Math.min(k,c);y+=2){let C,O=f[y-1],I=f[y+1];O&&(f[y-1]=void 0);let le=!1;if(I){let Ue=I.oldPos-y;le=I&&0<=Ue&&Ue<a}let Ne=O&&O.oldPos+1<l;if(!le&&!Ne){f[y]=void 0;continue}if(!Ne||le&&O.oldPos<I.oldPos?C=this.addToPath(I,!0,!1,0,n):C=this.addToPath(O,!1,!0,1,n),g=this.extractCommon(C,r,t,y,n),C.oldPos+1>=l&&g+1>=a)return s(this.buildValues(C.lastComponent,r,t))||!0;f[y]=C,C.oldPos+1>=l&&(k=Math.min(k,y-1)),g+1>=a&&(b=Math.max(b,y+1))}c++};if(o)(function y(){setTimeout(function(){if(c>d||Date.now()>p)return o(void 0);h()||y()},0)})();else for(;c<=d&&Date.now()<=p;){let y=h();if(y)return y}}addToPath(t,r,n,o,i){let s=t.lastComponent;return s&&!i.oneChangePerToken&&s.added===r&&s.removed===n?{oldPos:t.oldPos+o,lastComponent:{count:s.count+1,added:r,removed:n,previousComponent:s.previousComponent}}:{oldPos:t.oldPos+o,lastComponent:{count:1,added:r,removed:n,previousComponent:s}}}extractCommon(t,r,n,o,i){let s=r.length,a=n.length,l=t.oldPos,c=l-o,d=0;for(;c+1<s&&l+1<a&&this.equals(n[l+1],r[c+1],i);)c++,l++,d++,i.oneChangePerToken&&(t.lastComponent={count:1,previousComponent:t.lastComponent,added:!1,removed:!1});return d&&!i.oneChangePerToken&&(t.lastComponent={count:d,previousComponent:t.lastComponent,added:!1,removed:!1}),t.oldPos=l,c}equals(t,r,n){return n.comparator?n.comparator(t,r):t===r||!!n.ignoreCase&&t.toLowerCase()===r.toLowerCase()}removeEmpty(t){let r=[];for(let n=0;n<t.length;n++)t[n]&&r.push(t[n]);return r}castInput(t,r){return t}tokenize(t,r){return Array.from(t)}join(t){return t.join("")}postProcess(t,r){return t}get useLongestToken(){return!1}buildValues(t,r,n){let o=[],i;for(;t;)o.push(t),i=t.previousComponent,delete t.previousComponent,t=i;o.reverse();let s=o.length,a=0,l=0,c=0;for(;a<s;a++){let d=o[a];if(d.removed)d.value=this.join(n.slice(c,c+d.count)),c+=d.count;else{if(!d.added&&this.useLongestToken){let u=r.slice(l,l+d.count);u=u.map(function(p,f){let g=n[c+f];return g.length>p.length?g:p}),d.value=this.join(u)}else d.value=this.join(r.slice(l,l+d.count));l+=d.count,d.added||(c+=d.count)}}return o}};var Le=class extends K{},kt=new Le;function Me(e,t,r){return kt.diff(e,t,r)}var Yn=40;function wt({mask:e,group:t,dashboard:r}){let n=Me(e+t,r,{maxEditLength:Yn})??[],o=n.filter(({added:l})=>!l).map(({value:l,removed:c})=>({text:l,differs:c})),i=n.filter(({removed:l})=>!l).map(({value:l,added:c})=>({text:l,differs:c})),s=$t(o,e.length);return s.reduce((l,{text:c,differs:d})=>l+(d?0:c.length),0)<t.length/2||n.length===0?{mask:e,group:t,dashboard:r}:{mask:Ce($t(o,0,e.length)),group:Ce(s),dashboard:Ce(i)}}function $t(e,t,r=Number.POSITIVE_INFINITY){let n=0;return e.map(({text:o,differs:i})=>{let s=n;return n+=o.length,{text:o.slice(Math.max(0,t-s),Math.max(0,r-s)),differs:i}})}var Ce=e=>P(e.filter(({text:t})=>t!=="").map(({text:t,differs:r})=>r?m`<mark>${t}</mark>`:m`${t}`));var qn={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function xt({report:e,groups:t}){let r=t().map(({instance:n,estate:o,reason:i,rows:s})=>{let a=L(e,n,o),l=m`<h3>${a}</h3>\n`;if(i!==null)return m`${l}<p class="unknown">Not compared: ${v(i)}</p>\n`;let c=m`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${s.map(Zn)}</tbody></table>\n`;return m`${l}${B(`Groups of ${a}`,c)}`});return x("groups","Mask + operator group = dashboard group",r)}function Zn({mask:e,group:t,dashboard:r,fit:n}){let{kind:o,sign:i,word:s}=qn[n],a=n==="near"&&t!==null&&r!==null?wt({mask:e,group:t,dashboard:r}):{mask:e,group:t,dashboard:r},l=c=>c===null?m`<span class="gap">none</span>`:m`<code>${c}</code>`;return m`<tr class="${o}"><td>${l(a.mask)}</td><td>${l(a.group)}</td><td>${l(a.dashboard)}</td><td class="fit"><i aria-hidden="true">${i}</i> ${s}</td></tr>\n`}var G=e=>P(e.map((t,r)=>m`${r>0?", ":null}<a class="rule" href="${R(encodeURIComponent(t))}" rel="noreferrer">${t}</a>`)),Qn=12,oe=(e,t)=>e.length>Qn?m`<details><summary>${e.length} ${t}</summary>${e.join(", ")}</details>`:m`<span>${e.join(", ")}</span>`,U=e=>e.length>0?[m`<ul>${e}</ul>`]:[];function vt({repositories:e=[],shared:t=[]},r,n){if(e.length===0)return null;let o=new Map([...r].reverse().map(({repository:l,id:c})=>[l,c])),i=ee(e),s=m`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${i.map(l=>er(l,o.get(l.name),n))}</tbody></table>`,a=t.map(({rule:l,message:c,repositories:d})=>m`<li><p>${v(c)}</p><p class="where">${oe(d,"repositories")} ${l===null?null:G([l])}</p></li>\n`);return m`${x("repositories","Repositories",[B("Repositories",s)])}${x("shared","In several repositories",U(a))}`}function er(e,t,r){let{name:n,revision:o,summary:i}=e,s=t===void 0?n:m`<a href="#${t}" data-repository="${n}">${n}</a>`,[a,l,c]=i.verdict==="fail"?["error","✕","failed"]:["ok","✓","passed"],d=$.map(u=>m`<td>${i[u]}</td>`);return m`<tr><th scope="row">${s}</th><td class="${a}"><span><i aria-hidden="true">${l}</i> ${c}</span></td>${d}<td>${Ee(o,r&&F(r,n))}</td></tr>\n`}function Ee(e,t){if(e===null)return null;let r=m`<code>${e.slice(0,12)}</code>`;return t===null?r:m`<a href="${t}/commit/${encodeURIComponent(e)}" rel="noreferrer">${r}</a>`}var St=(e,t)=>`${Lt(e).word}: ${[Mt(e,t),Ct(e).join("")].filter(Boolean).join(", ")} – Campaign IMS check`;function Rt(e,t){let{summary:r,source:n,files:o,instances:i}=e,{word:s,kind:a,sign:l}=Lt(e),c=(k,h)=>m`<li class="${h}"><b>${k}</b> ${k===1?h:`${h}s`}</li>`,d=n.base===null?null:m`<li><b>${r.new}</b> new since <code>${n.base.slice(0,12)}</code></li>`,u=t&&F(t),p=Mt(e,t),[f,g]=Ct(e),b=p===null?null:m`<b>${u===null?p:m`<a href="${u}" rel="noreferrer">${p}</a>`}</b>, `;return m`<header class="${a}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${l}</span> ${s}</h1>
<p class="subject">${b}${f}${g===""?null:Ee(n.revision,u)}</p>
<ul class="counts">${$.map(k=>c(r[k],k))}${d}</ul>
<p>${i.length===1?"1 instance":`${i.length} instances`}; ${o.read} of ${o.tracked} tracked files were read.</p>
</header>`}function Lt({summary:e,instances:t,findings:r}){return t.length===0&&r.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:e.verdict==="pass"?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Failed",kind:"error",sign:"✕"}}var Mt=({repositories:e},t)=>e?null:t?.repository??null,tr={tree:["a commit","commit "],worktree:["the work tree","the work tree at commit "],index:["what is staged","what is staged on commit "]};function Ct({source:e,repositories:t}){if(t)return[t.length===1?"1 repository":`${t.length} repositories`,""];let[r,n]=tr[e.kind];return e.revision===null?[r,""]:[n,e.revision.slice(0,12)]}var Et=m`<p class="legend" aria-hidden="true">✓ ok · ◐ ok in part · ⊘ suppressed · – not checked · ✕ errors · !&#160;warnings · ● notices</p>`,nr={partial:{kind:"part",sign:"◐",word:"ok in part",to:"not-checked"},"not-checked":{kind:"none",sign:"–",word:"not checked",to:"not-checked"},suppressed:{kind:"kept",sign:"⊘",word:"suppressed",to:"suppressed"}};function It(e,t,r,n){if(e===null)return m`<td></td>`;if(e==="pass")return m`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let o=(c,d,u,p,f)=>m`<td class="${c}"><a href="#${d}" aria-label="${r}, ${t}: ${p}${f}"><i aria-hidden="true">${u}</i> ${p}<span class="word">${f}</span></a></td>`;if(e==="partial"||e==="not-checked"||e==="suppressed"){let{kind:c,to:d,sign:u,word:p}=nr[e];return o(c,d,u,"",p)}let i=n.flatMap(c=>c.findings),s=$.find(c=>i.some(d=>d.level===c))??"error",a=i.filter(({level:c})=>c===s).length,l={error:"✕",warning:"!",notice:"●"}[s];return o(s,n[0]?.id??"findings",l,`${a} `,`${s}${a===1?"":"s"}`)}var rr=6;function Tt(e,t){if(e.instances.length===0)return null;let{instances:r,rows:n}=q(e),o=new Map(t.flatMap(({label:p,sections:f})=>f.map(g=>[`${p}
${g.section}`,g]))),i=n.map(({section:p,cells:f})=>({section:p,cells:f.map((g,b)=>{let{name:k="",repository:h}=e.instances[b]??{},y=I=>Re(e,{instance:I,estate:"",...h!==void 0&&{repository:h}}),C=I=>o.get(`${I}
${p}`)??[],O=[r[b]??"",y(null)].flatMap(C);return It(g,p,r[b]??"",O.length>0?O:[C(y(k))].flat())})})),s=p=>p.map(f=>m`<th scope="col">${f}</th>`),a=(p,f)=>m`<tr><th scope="row">${p}</th>${f}</tr>\n`,l=r.length>rr,[c,d]=l?[i.map(({section:p})=>T(p)),r.map((p,f)=>a(p,i.flatMap(({cells:g})=>g[f]??[])))]:[r,i.map(({section:p,cells:f})=>a(T(p),f))],u=m`<table class="matrix${l?" short":null}"><thead><tr><td></td>${s(c)}</tr></thead><tbody>
${d}</tbody></table>`;return x("whole","The whole at a glance",[B("Sections and instances",u),Et])}function jt({findings:e}){let t=new Map;for(let{symptom:r,rule:n}of e)r!==null&&t.set(r,(t.get(r)??new Set).add(n));return x("symptoms","What users may see",U([...t].map(([r,n])=>m`<li>${v(z[r])}: look at ${G([...n])}</li>\n`)))}var Pt=({weakened:e})=>x("weakened","This change takes from the checks",U(e.map(({path:t,message:r,repository:n})=>m`<li><span class="place">${n===void 0?"":`${n}: `}${t}</span>: ${v(r)}</li>\n`))),Ot=e=>x("not-checked","Not checked, and how to change that",U(_(e).map(({reason:t,rules:r,owners:n})=>m`<li><p>${v(t)}</p><p class="where">${n.length>0?oe(n,e.repositories?"repositories or instances":"instances"):null} <span>${G(r)}</span></p></li>\n`))),Ft=(e,t)=>x("suppressed","Suppressed",U(e.suppressed.map(r=>{let{path:n,start:o,message:i,reason:s,rule:a,repository:l}=r,c=Y(e,r),d=t(r,l),u=`${n}:${o.line}:${o.column}`,p=d===null?m`<span class="place">${u}</span>`:m`<a class="place" href="${d}" rel="noreferrer">${u}</a>`;return m`<li><p>${v(i)}</p><p class="where">${p} ${G([a])}${c===""?null:m` <span>${c}</span>`}</p><p>Reason: ${s}</p></li>\n`})));var Ie=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const picked = ['repository', 'instance', 'rule'].map((name) => [name, data.get(name)]).filter(([, value]) => value);
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = level(dataset.level) && state(dataset.state) && picked.every(([name, value]) => dataset[name] === value);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  if (link.dataset.repository) form.elements.repository.value = link.dataset.repository;
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var At=`
@page { margin: 14mm 12mm; }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } #filters, .skip { display: none; }
  body > header, main, footer { max-width: none; padding-inline: 0; }
  body > header { margin: 0; padding-inline: 1rem; border: 1pt solid #444; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  table { border-collapse: collapse; } thead th, thead td, .matrix th[scope=row], .repositories th[scope=row] { position: static; }
  code, pre, mark, .badge, article { border-radius: 0; }
  .many .group { content-visibility: visible; } details::details-content { content-visibility: visible; }
  .short { font-size: 8.5pt; } .matrix.short thead th { font-size: 7.5pt; }
  .matrix.short th, .matrix.short td { padding: .2rem .25rem; } .matrix.short td > * { padding: 0 .2rem; font-size: inherit; }
}
`;var Te=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #474e5c; --line: #dde1e8; --soft: #eef0f4; --link: #174c95;
  --error: #981d18; --error-bg: #fdebe9; --warning: #724300; --warning-bg: #fff2dc; --notice: #184d82; --notice-bg: #e6f0fb;
  --ok: #155b34; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #afb8c5; --line: #2c333e; --soft: #202630; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.subject { overflow-wrap: anywhere; } header .subject { margin: 0 0 .7rem; } .subject code { background: none; padding: 0; }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .4rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; border: 1px solid transparent; }
.matrix td > a:hover { text-decoration: underline; }
.short .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix.short th, .matrix.short td { padding: .35rem .45rem; } .matrix.short thead th { font-size: .8rem; line-height: 1.25; vertical-align: bottom; }
.matrix.short td, .matrix.short thead th { width: 1%; } .matrix.short thead td { width: auto; } .matrix.short td > a, .matrix.short td > span { padding-inline: .55rem; }
i { font-style: normal; font-weight: 700; }
.wide:has(.short) + .legend { display: block; }
.legend { display: none; text-wrap: balance; color: var(--dim); font-size: .9rem; margin: .6rem 0 0; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
.matrix td.part > * { color: var(--ok); } .matrix td.kept > * { color: var(--ink); background: var(--soft); } .matrix td.part > *, .matrix td.kept > * { border-style: dashed; border-color: currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem .75rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 14rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus, .instance:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many .group { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
details { flex-basis: 100%; } summary { cursor: pointer; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .legend { display: block; }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
${At}`;var or=["default-src 'none'",`style-src 'sha256-${ue(Te)}'`,`script-src 'sha256-${ue(Ie)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),ir=300;function Nt(e,{links:t,rules:r}){let{report:n}=e,o=yt(n),i=Q(n,t),{text:s}=m`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new E(or)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${St(n,t)}</title>
<style>${new E(Te)}</style>
</head>
<body${n.findings.length>ir?new E(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${Rt(n,t)}
<main>
${vt(n,o,t)}
${Tt(n,o)}
${jt(n)}
${Pt(n)}
${bt(e,o,r,i)}
${xt(e)}
${Ot(n)}
${Ft(n,i)}
</main>
<footer>campaign-ims-check ${n.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new E(Ie)}</script>
</body>
</html>
`;return s}function Ut({level:e,state:t},{gate:r,failOn:n}){return(n==="never"?[]:$.slice(0,$.indexOf(n)+1)).includes(e)&&(r==="all"||t==="new")}function _t({report:e},{failOn:t,newOnly:r}){let n=a=>Ut(a,{failOn:t,gate:r?"new":"all"}),o=[...sr(e)].map(([a,l])=>ar(a,l,n)),i=a=>o.reduce((l,c)=>l+c[a],0),{text:s}=m`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${i("tests")}" failures="${i("failures")}" errors="0">
${o.map(a=>a.xml)}</testsuites>
`;return s}function sr(e){let t=new Map;for(let i of e.findings){let s=t.get(je(i));s?s.push(i):t.set(je(i),[i])}let r=new Set,n=new Map,o=(i,s)=>{let a=n.get(i);a?a.push(s):n.set(i,[s])};for(let i of e.checks){let{section:s,rule:a,status:l,reason:c,instance:d,estate:u,repository:p}=i,f=k=>(t.get(je(i))??[]).filter(h=>h.estate===k&&[d,null].includes(h.instance)),g=f(u),b=l!=="fail"?[]:g.length>0?g:f("");for(let k of b)r.add(k);o(L(e,d,u,p),{section:s,rule:a,findings:b,skipped:l==="not-checked"?c??"":null})}for(let i of e.findings)r.has(i)||o("of no instance",{section:i.section,rule:i.rule,findings:[i],skipped:null});return n}var je=({rule:e,repository:t})=>JSON.stringify([e,t]);function ar(e,t,r){let n=t.filter(({findings:s})=>s.some(r)).length,o=t.filter(s=>s.skipped!==null&&s.findings.length===0).length;return{xml:m`  <testsuite name="${e}" tests="${t.length}" failures="${n}" errors="0" skipped="${o}">
${t.map(s=>lr(e,s,r))}  </testsuite>
`,tests:t.length,failures:n,skipped:o}}function lr(e,{section:t,rule:r,findings:n,skipped:o},i){let s=n.filter(i),a=n.filter(c=>!i(c)),l=s.length>1?` (and ${s.length-1} more)`:"";return m`    <testcase name="${r}" classname="${`${e}: ${t}`}">${[n.length===0&&o!==null?m`<skipped>${o}</skipped>`:null,s[0]?m`<failure type="${s[0].level}" message="${s[0].message+l}">${P(s.map(Dt))}</failure>`:null,a.length>0?m`<system-out>${P(a.map(Dt))}</system-out>`:null]}</testcase>
`}var Dt=({path:e,start:t,level:r,state:n,message:o,help:i,rule:s})=>m`${e}:${t.line}:${t.column}: ${r}${n==="existing"?" (existing)":""}: ${o}
${i===null?null:m`${i}\n`}${R(encodeURIComponent(s))}
`;var ie="%SRCROOT%",Pe=e=>({uri:Z(e),uriBaseId:ie}),Oe=({start:e,end:t})=>({startLine:e.line,startColumn:e.column,endLine:t.line,endColumn:t.column}),Fe=(e,t)=>({artifactLocation:Pe(e),region:Oe(t)});function zt(e,t){let r=new Map,n=e.map(({fingerprint:o,at:i,text:s})=>{let a=r.get(i.path)??N(t.get(i.path)??"");return r.set(i.path,a),{fingerprint:o,path:i.path,text:s,start:a.position(i.span.start),end:a.position(i.span.end)}});return o=>{let i=n.find(({fingerprint:a,start:l,end:c})=>{let{line:d,column:u}=o.start,p=d>l.line||d===l.line&&u>=l.column;return a===o.fingerprint&&p&&d<=c.line});if(!i)return{};let s=[{deletedRegion:Oe(i),insertedContent:{text:i.text}}];return{fixes:[{description:{text:"The certain remedy."},artifactChanges:[{artifactLocation:Pe(i.path),replacements:s}]}]}}}var Ae={error:"error",warning:"warning",notice:"note"};function Gt(e,t,r){let n=new Set(e.map(({id:i})=>i)),o=t.filter(i=>!n.has(i)).map(i=>({id:i,shortDescription:{text:i},helpUri:se(i)}));return[...e.map(i=>cr(i,r[i.id])),...o]}function cr({id:e,section:t,level:r,says:n,needs:o},i){let s=`${Bt(n)} This is a demand on the section "${t}" of "Troubleshooting IMS".`,a=o===void 0?"":` It is checked where this is known: ${o}.`;return{id:e,shortDescription:{text:Bt(n)},fullDescription:{text:s+a},help:{text:`${s}${a} See ${se(e)}`,markdown:i===void 0?`[${e}](${se(e)})`:dr(i)},helpUri:se(e),defaultConfiguration:{level:Ae[r]},properties:{tags:["adobe-campaign","ims",t],precision:"very-high"}}}var se=e=>R(encodeURIComponent(e)),Bt=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,dr=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(t,r)=>`](${new URL(r,R("x")).href})`);function Ht({report:e,fixes:t,texts:r},n){let o={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:i,revision:s})=>Vt(pr(e,i,s),n,i)):[Vt(e,n,void 0,zt(t,r))]};return`${JSON.stringify(o,null,2)}
`}function pr(e,t,r){let n=({repository:l})=>l===t,{source:o,findings:i,suppressed:s,checks:a}=e;return{...e,source:{...o,revision:r},findings:i.filter(n),suppressed:s.filter(n),checks:a.filter(n)}}function Vt(e,{rules:t,pages:r,links:n},o,i=()=>({})){let{tool:s,source:a,findings:l,suppressed:c}=e,d=new Set([...l,...c].map(({rule:h})=>h)),u=o===void 0?t:t.filter(({id:h})=>d.has(h)),p=Gt(u,[...d],o===void 0?r():{}),f=new Map(p.map(({id:h},y)=>[h,y])),g=n&&F(n,o),b=n?.revision??a.revision,k=h=>({...mr(h,a.base!==null),...i(h),ruleIndex:f.get(h.rule)});return{tool:{driver:{name:s.name,version:s.version,informationUri:J,rules:p}},...o!==void 0&&{automationDetails:{id:`${s.name}/${w(o)}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[ie]:{description:{text:"The root of the repository."}}},...g&&{versionControlProvenance:[{repositoryUri:g,...b&&{revisionId:b},mappedTo:{uriBaseId:ie}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:_(e).map(({reason:h,rules:y})=>({level:"note",message:{text:ae(`Not checked: ${y.join(", ")}. ${h}`)}}))}],results:[...l.map(k),...c.map(h=>({...k(h),suppressions:ur(h)}))]}}function mr(e,t){let{rule:r,level:n,state:o,message:i,help:s,path:a,related:l,fingerprint:c,instance:d,estate:u,section:p,symptom:f}=e;return{ruleId:r,level:Ae[n],...t&&{baselineState:o==="new"?"new":"unchanged"},message:{text:ae(s===null?i:`${i} ${s}`)},locations:[{physicalLocation:Fe(a,e)}],...l.length>0&&{relatedLocations:l.map((g,b)=>({id:b+1,physicalLocation:Fe(g.path,g),message:{text:ae(g.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:d&&w(d),estate:w(u),section:p,symptom:f}}}var ur=({reason:e})=>[{kind:"external",status:"accepted",justification:ae(e)}],ae=e=>w(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
